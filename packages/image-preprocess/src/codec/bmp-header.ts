import { ImageError } from "../errors.ts";
import { viewOf } from "./bytes.ts";

/** What a BMP's header says. */
export interface BmpHeader {
  readonly width: number;
  readonly height: number;
  /** Rows stand from the top down; else from the bottom up. */
  readonly topDown: boolean;
  /** Bits a pixel: 1, 2, 4, 8, 16, 24 or 32. */
  readonly depth: number;
  /** Rows of colour numbers are packed by run lengths. */
  readonly packed: boolean;
  /** Red, green and blue of each colour number; empty from 16 bits on. */
  readonly palette: readonly (readonly [number, number, number])[];
  /** The bits of a pixel that are red, green, blue and alpha, at 16 and 32 bits. */
  readonly masks: readonly [number, number, number, number];
  /** Where the pixels begin. */
  readonly offset: number;
}

const FILE_HEADER = 14;
/** The header of OS/2 1.x, with sides of 16 bits and colours of 3 bytes. */
const CORE_HEADER = 12;
const PLAIN = 0;
const RLE8 = 1;
const RLE4 = 2;
const MASKS = 3;
const ALPHA_MASKS = 6;
const DEPTHS = [1, 2, 4, 8, 16, 24, 32];

/**
 * @throws {RangeError} when it is damaged.
 * @throws {ImageError} `UNSUPPORTED_FORMAT` when it holds a JPEG or PNG.
 */
export function readBmpHeader(bytes: Uint8Array): BmpHeader {
  const view = viewOf(bytes);
  const offset = view.getUint32(10, true);
  const size = view.getUint32(14, true);
  const isCore = size === CORE_HEADER;
  const width = isCore ? view.getUint16(18, true) : view.getInt32(18, true);
  const height = isCore ? view.getUint16(20, true) : view.getInt32(22, true);
  const depth = view.getUint16(isCore ? 24 : 28, true);
  const compression = size >= 40 ? view.getUint32(30, true) : PLAIN;
  if (!DEPTHS.includes(depth)) throw new RangeError(`it has ${depth} bits a pixel`);
  if (!isKnown(compression, depth)) {
    throw new ImageError(
      "UNSUPPORTED_FORMAT",
      `the BMP picture is packed in a way (${compression}, ${depth} bits) that cannot be read here`,
    );
  }
  return {
    width,
    height: Math.abs(height),
    topDown: height < 0,
    depth,
    packed: compression === RLE8 || compression === RLE4,
    palette: depth <= 8 ? readPalette(view, { size, depth, offset }) : [],
    masks: readMasks(view, { size, depth, compression }),
    offset,
  };
}

function isKnown(compression: number, depth: number): boolean {
  if (compression === RLE8) return depth === 8;
  if (compression === RLE4) return depth === 4;
  if (compression === MASKS || compression === ALPHA_MASKS) return depth === 16 || depth === 32;
  return compression === PLAIN;
}

function readPalette(
  view: DataView,
  { size, depth, offset }: { size: number; depth: number; offset: number },
): [number, number, number][] {
  const entry = size === CORE_HEADER ? 3 : 4;
  const start = FILE_HEADER + size;
  const stated = size >= 40 ? view.getUint32(46, true) : 0;
  const room = Math.floor((Math.min(offset, view.byteLength) - start) / entry);
  const count = Math.min(stated || 2 ** depth, 2 ** depth, Math.max(0, room));
  return Array.from({ length: count }, (_, i) => {
    const at = start + i * entry;
    return [view.getUint8(at + 2), view.getUint8(at + 1), view.getUint8(at)];
  });
}

function readMasks(
  view: DataView,
  { size, depth, compression }: { size: number; depth: number; compression: number },
): [number, number, number, number] {
  if (compression === MASKS || compression === ALPHA_MASKS) {
    const hasAlpha = compression === ALPHA_MASKS || size >= 56;
    const alpha = hasAlpha ? view.getUint32(66, true) : 0;
    return [view.getUint32(54, true), view.getUint32(58, true), view.getUint32(62, true), alpha];
  }
  return depth === 16 ? [0x7c00, 0x3e0, 0x1f, 0] : [0xff0000, 0xff00, 0xff, 0];
}
