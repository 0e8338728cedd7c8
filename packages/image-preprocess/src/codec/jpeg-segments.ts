import { ImageError } from "../errors.ts";
import { joinBytes, textAt } from "./bytes.ts";
import { exifOrientation } from "./exif-orientation.ts";
import type { Orientation } from "./orientation.ts";

/** What a JPEG's header says. */
export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  readonly progressive: boolean;
  /** Its three components are red, green and blue as they stand, not luma and chroma. */
  readonly plainColours: boolean;
  readonly orientation: Orientation;
  /** Blocks of 8x8 samples, of all components. */
  readonly blocks: number;
  /** A JPEG of nothing but what is needed for its pixels, closed by an end mark. */
  readonly essential: Uint8Array;
  /** Where its first scan begins. */
  readonly scanStart: number;
}

const PROGRESSIVE = 0xc2;
const FRAMES = [0xc0, 0xc1, PROGRESSIVE];
const OTHER_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
const EXIF = 0xe1;
const ADOBE = 0xee;
const START_OF_SCAN = 0xda;
const QUANTISATION = 0xdb;
const HUFFMAN = 0xc4;
const RESTART_INTERVAL = 0xdd;
const END = [0xff, 0xd9];
const NEEDED = [...FRAMES, QUANTISATION, HUFFMAN, RESTART_INTERVAL, ADOBE];

/**
 * @throws {RangeError} when a segment before the pixels is damaged or missing.
 * @throws {ImageError} `UNSUPPORTED_FORMAT` when it is lossless, arithmetic or of 12 bits.
 */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let frame: Frame | undefined;
  let orientation: Orientation | undefined;
  let adobeTransform: number | undefined;
  for (const { marker, start, end } of segments(bytes)) {
    const body = bytes.subarray(start + 4, end);
    if (OTHER_FRAMES.includes(marker)) {
      throw new ImageError(
        "UNSUPPORTED_FORMAT",
        "the JPEG picture is lossless or arithmetic coded, which cannot be read here",
      );
    }
    if (FRAMES.includes(marker)) {
      if (frame) throw new RangeError("it has two frames");
      frame = { ...readFrame(body), progressive: marker === PROGRESSIVE };
    }
    if (marker === ADOBE && textAt(body, 0, 5) === "Adobe") adobeTransform = body[11];
    if (marker === EXIF && textAt(body, 0, 6) === "Exif\0\0") {
      orientation ??= exifOrientation(body.subarray(6));
    }
    if (NEEDED.includes(marker)) kept.push(bytes.subarray(start, end));
    if (marker === START_OF_SCAN) {
      if (!frame) throw new RangeError("its pixels come before their size");
      const scanStart = kept.reduce((sum, part) => sum + part.length, 0);
      kept.push(bytes.subarray(start), Uint8Array.from(END));
      return {
        ...frame,
        plainColours: adobeTransform === undefined ? frame.plainColours : adobeTransform === 0,
        orientation: orientation ?? 1,
        essential: joinBytes(kept),
        scanStart,
      };
    }
  }
  throw new RangeError("there are no pixels");
}

type Frame = Pick<JpegHeader, "width" | "height" | "blocks" | "progressive" | "plainColours">;

interface Segment {
  readonly marker: number;
  /** Where its marker is, and where its body ends. */
  readonly start: number;
  readonly end: number;
}

/** A large colour profile takes some hundreds. */
const MOST_SEGMENTS = 1 << 15;

/** The segments up to the first scan. */
function* segments(bytes: Uint8Array): Generator<Segment> {
  let at = 2;
  let count = 0;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new RangeError("a marker is missing");
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    if (end > bytes.length || end < at + 4) throw new RangeError("a segment is cut short");
    if (++count > MOST_SEGMENTS) throw new RangeError("it has too many segments");
    yield { marker, start: at, end };
    at = end;
  }
}

function readFrame(body: Uint8Array): Omit<Frame, "progressive"> {
  const precision = body[0];
  if (precision !== 8) {
    throw new ImageError(
      "UNSUPPORTED_FORMAT",
      `the JPEG picture has ${precision} bits a sample; only 8 can be read here`,
    );
  }
  const height = (body[1]! << 8) | body[2]!;
  const width = (body[3]! << 8) | body[4]!;
  const components = body[5]!;
  if (body.length !== 6 + 3 * components || ![1, 3, 4].includes(components)) {
    throw new RangeError(`its frame says ${components} components`);
  }
  let samples = 0;
  let most = 1;
  for (let i = 0; i < components; i++) {
    const factors = body[7 + 3 * i]!;
    const [across, down] = [factors >> 4, factors & 15];
    if (across < 1 || across > 4 || down < 1 || down > 4) {
      throw new RangeError(`a component is sampled ${across}x${down}`);
    }
    samples += across * down;
    most = Math.max(most, across * down);
  }
  const blocks = (Math.ceil(width / 8) * Math.ceil(height / 8) * samples) / most;
  const names = [body[6]!, body[9]!, body[12]!];
  return { width, height, blocks, plainColours: String.fromCharCode(...names) === "RGB" };
}
