import type { RgbaImage } from "../picture.ts";
import { checkSize, type DecodeOptions } from "./decode-options.ts";
import { type GifFrame, readGifFrame } from "./gif-header.ts";
import { unpackGif } from "./gif-lzw.ts";

/** Each pass of an interlaced picture: its first row, and how many rows further the next one is. */
const PASSES = [
  [0, 8],
  [4, 8],
  [2, 4],
  [1, 2],
] as const;

/** The first picture of a GIF; what it does not cover of the canvas is transparent. */
export function decodeGif(bytes: Uint8Array, options: DecodeOptions): RgbaImage {
  const frame = readGifFrame(bytes);
  checkSize(frame, options);
  checkSize({ width: frame.frameWidth, height: frame.frameHeight }, options);
  const numbers = unpackGif(bytes, frame.offset, frame.frameWidth * frame.frameHeight);
  const { width, height } = frame;
  const data = new Uint8Array(width * height * 4);
  rowOrder(frame).forEach((y, i) => {
    const row = numbers.subarray(i * frame.frameWidth, (i + 1) * frame.frameWidth);
    if (frame.top + y < height) copyRow(frame, row, frame.top + y, data);
  });
  return { width, height, data };
}

function rowOrder({ frameHeight, interlaced }: GifFrame): number[] {
  const rows = Array.from({ length: frameHeight }, (_, y) => y);
  if (!interlaced) return rows;
  return PASSES.flatMap(([first, step]) =>
    rows.filter((y) => y >= first && (y - first) % step === 0),
  );
}

function copyRow(
  { width, left, palette, transparent }: GifFrame,
  row: Uint8Array,
  y: number,
  data: Uint8Array,
): void {
  const end = Math.min(row.length, width - left);
  for (let x = 0, to = (y * width + left) * 4; x < end; x++, to += 4) {
    const number = row[x]!;
    if (number === transparent) continue;
    data[to] = palette[3 * number] ?? 0;
    data[to + 1] = palette[3 * number + 1] ?? 0;
    data[to + 2] = palette[3 * number + 2] ?? 0;
    data[to + 3] = 255;
  }
}
