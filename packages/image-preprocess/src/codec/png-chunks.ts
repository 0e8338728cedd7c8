import { joinBytes, textAt, viewOf } from "./bytes.ts";
import { crc32 } from "./crc32.ts";
import { exifOrientation } from "./exif-orientation.ts";
import type { Orientation } from "./orientation.ts";

/** What a PNG's header says. */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Bits a sample: 1, 2, 4, 8 or 16. */
  readonly depth: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey and alpha, 6 colour and alpha. */
  readonly colorType: number;
  readonly interlaced: boolean;
}

/** What a picture is made of; what only describes it is left out. */
export interface PngChunks {
  readonly header: PngHeader;
  readonly orientation: Orientation;
  /** Red, green and blue of each colour, where the pixels are of a palette. */
  readonly palette?: Uint8Array;
  /** The alpha of the palette's first colours; or the samples, 16 bits each, of what is transparent. */
  readonly transparency?: Uint8Array;
  /** A PNG of nothing but what is needed. */
  readonly essential: Uint8Array;
  /** The compressed pixels, in pieces. */
  readonly pixels: readonly Uint8Array[];
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, name and check sum. */
const FRAME = 12;
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** @throws {RangeError} when it is not the beginning of a PNG. */
export function readPngHeader(bytes: Uint8Array): PngHeader {
  const view = viewOf(bytes);
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte))
    throw new RangeError("the signature is wrong");
  if (view.getUint32(8) !== 13 || textAt(bytes, 12, 4) !== "IHDR")
    throw new RangeError("no header");
  checkSum(bytes, 8, 13);
  const [depth, colorType, compression, filter, interlace] = bytes.subarray(24, 29) as unknown as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (!DEPTHS[colorType]?.includes(depth)) {
    throw new RangeError(`no colour type ${colorType} with ${depth} bits`);
  }
  if (compression !== 0 || filter !== 0 || interlace > 1) throw new RangeError("unknown method");
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  return { ...size, depth, colorType, interlaced: interlace === 1 };
}

/** @throws {RangeError} when a chunk that matters is damaged, missing or out of place. */
export function readPngChunks(bytes: Uint8Array): PngChunks {
  const header = readPngHeader(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let orientation: Orientation = 1;
  let palette: Uint8Array | undefined;
  let transparency: Uint8Array | undefined;
  const pixels: Uint8Array[] = [];
  for (const { name, at, length } of chunks(bytes)) {
    const isCritical = name[0] === name[0]?.toUpperCase();
    const makesTransparent = name === "tRNS" && pixels.length === 0 && header.colorType < 4;
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (name === "eXIf") orientation = exifOrientation(content);
    if (!isCritical && !makesTransparent) continue;
    checkSum(bytes, at, length);
    if (makesTransparent) transparency = content;
    if (name === "PLTE") palette = content;
    if (name === "IDAT") {
      if (header.colorType === 3 && !palette) throw new RangeError("no palette before the pixels");
      pixels.push(content);
    }
    if (name === "PLTE" && header.colorType !== 3) continue;
    kept.push(bytes.subarray(at, at + FRAME + length));
  }
  if (pixels.length === 0) throw new RangeError("there are no pixels");
  if (transparency && transparency.length < TRANSPARENCY[header.colorType]!) {
    throw new RangeError("its tRNS chunk is cut short");
  }
  return {
    header,
    orientation,
    ...(palette && { palette }),
    ...(transparency && { transparency }),
    essential: joinBytes(kept),
    pixels,
  };
}

/** The least bytes that say what is transparent, by colour type. */
const TRANSPARENCY: Readonly<Record<number, number>> = { 0: 2, 2: 6, 3: 0 };

interface Chunk {
  readonly name: string;
  readonly at: number;
  readonly length: number;
}

/** 100 megapixels of 64 bits, in the small chunks of 8 kB that some writers make, are 100,000. */
const MOST_CHUNKS = 1 << 18;

/** Every chunk up to the end of the picture; what stands behind it is no part of it. */
function* chunks(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  let at = 8;
  for (let count = 0; ; count++) {
    if (count === MOST_CHUNKS) throw new RangeError("it has too many chunks");
    if (at + FRAME > bytes.length) throw new RangeError("it ends before its end mark");
    const length = view.getUint32(at);
    const name = textAt(bytes, at + 4, 4);
    if (!/^[A-Za-z]{4}$/.test(name)) throw new RangeError("a chunk has no name");
    if (at + FRAME + length > bytes.length) throw new RangeError(`its ${name} chunk is cut short`);
    yield { name, at, length };
    if (name === "IEND") return;
    at += FRAME + length;
  }
}

function checkSum(bytes: Uint8Array, at: number, length: number): void {
  const stated = viewOf(bytes).getUint32(at + 8 + length);
  if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== stated) {
    throw new RangeError(`the check sum of its ${textAt(bytes, at + 4, 4)} chunk is wrong`);
  }
}
