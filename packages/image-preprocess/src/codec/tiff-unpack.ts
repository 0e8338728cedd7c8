import { ImageError } from "../errors.ts";
import { decodeFax } from "./fax.ts";
import { inflate } from "./inflate.ts";
import { unpackTiffLzw } from "./tiff-lzw.ts";
import type { TiffPage } from "./tiff-page.ts";

const NONE = 1;
const FAX_ROWS = 2;
const FAX_GROUP_3 = 3;
const FAX_GROUP_4 = 4;
const LZW = 5;
const DEFLATE = 8;
const OLD_DEFLATE = 32946;
const PACK_BITS = 32773;

/** A strip or tile as it is stored. */
export interface PackedChunk {
  readonly packed: Uint8Array;
  /** Its sides in pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * The bytes of a strip or tile, rows of whole bytes behind each other.
 *
 * @throws {RangeError} when it is damaged.
 * @throws {ImageError} `UNSUPPORTED_FORMAT` when it is packed in a way that cannot be read here.
 */
export async function unpackTiff(page: TiffPage, chunk: PackedChunk): Promise<Uint8Array> {
  const { compression, samples, bits, planar } = page;
  const rowBytes = Math.ceil((chunk.width * bits * (planar ? 1 : samples)) / 8);
  const length = rowBytes * chunk.height;
  const packed = page.reversedBits ? chunk.packed.map(reversed) : chunk.packed;
  switch (compression) {
    case NONE:
      return complete(packed.slice(0, length), length);
    case PACK_BITS:
      return unpackBits(packed, length);
    case LZW:
      return unpackTiffLzw(packed, length);
    case DEFLATE:
    case OLD_DEFLATE:
      return inflated(packed, length);
    case FAX_ROWS:
    case FAX_GROUP_3:
    case FAX_GROUP_4:
      return packed1Bit(decodeFax(packed, faxOptions(page, chunk)), chunk.width);
    default:
      throw new ImageError(
        "UNSUPPORTED_FORMAT",
        `the TIFF picture is packed in a way (${compression}) that cannot be read here`,
      );
  }
}

function faxOptions({ compression, faxOptions }: TiffPage, { width, height }: PackedChunk) {
  const coding =
    compression === FAX_ROWS ? "rows" : compression === FAX_GROUP_3 ? "group3" : "group4";
  return { width, height, coding, mixed: coding === "group3" && (faxOptions & 1) === 1 } as const;
}

/** Apple's run lengths. */
function unpackBits(packed: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let to = 0;
  let at = 0;
  while (to < length && at < packed.length) {
    const count = packed[at++]!;
    if (count < 128) {
      bytes.set(packed.subarray(at, at + Math.min(count + 1, length - to)), to);
      at += count + 1;
      to += count + 1;
    } else if (count > 128) {
      bytes.fill(packed[at++] ?? 0, to, to + 257 - count);
      to += 257 - count;
    }
  }
  if (to < length || at > packed.length) throw new RangeError("it ends before its last row");
  return bytes;
}

async function inflated(packed: Uint8Array, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let to = 0;
  for await (const piece of inflate(packed.slice())) {
    bytes.set(piece.subarray(0, length - to), to);
    to += piece.length;
    if (to >= length) return bytes;
  }
  throw new RangeError("it ends before its last row");
}

/** Eight pixels a byte, as a fax is stored that was not packed. */
function packed1Bit(pixels: Uint8Array, width: number): Uint8Array {
  const rowBytes = Math.ceil(width / 8);
  const height = pixels.length / width;
  const bytes = new Uint8Array(rowBytes * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (pixels[i] !== 0) bytes[y * rowBytes + (x >> 3)]! |= 128 >> (x & 7);
    }
  }
  return bytes;
}

function complete(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length < length) throw new RangeError("it ends before its last row");
  return bytes;
}

function reversed(byte: number): number {
  let result = 0;
  for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) result |= 128 >> bit;
  return result;
}
