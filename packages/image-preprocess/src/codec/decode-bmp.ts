import type { RgbaImage } from "../picture.ts";
import { type BmpHeader, readBmpHeader } from "./bmp-header.ts";
import { unpackBmp } from "./bmp-run-lengths.ts";
import { viewOf } from "./bytes.ts";
import { checkSize, type DecodeOptions } from "./decode-options.ts";

/** What a number shows that is not in the palette. */
const BLACK = [0, 0, 0] as const;

/** A BMP of any depth, plain, by run lengths or by masks, from Windows or OS/2. */
export function decodeBmp(bytes: Uint8Array, options: DecodeOptions): RgbaImage {
  const header = readBmpHeader(bytes);
  checkSize(header, options);
  const { width, height, depth } = header;
  const data = new Uint8Array(width * height * 4);
  if (header.packed) {
    paint(header, unpackBmp(bytes, header), data);
  } else {
    const rowBytes = Math.ceil((width * depth) / 32) * 4;
    const pixels = bytes.subarray(header.offset, header.offset + rowBytes * height);
    if (pixels.length < rowBytes * height) throw new RangeError("it ends before its last row");
    for (let y = 0; y < height; y++) {
      const row = pixels.subarray(y * rowBytes, (y + 1) * rowBytes);
      const to = (header.topDown ? y : height - 1 - y) * width * 4;
      if (depth <= 8) copyNumbers(header, row, data, to);
      else if (depth === 24) copyColours(width, row, data, to);
      else copyMasked(header, row, data, to);
    }
  }
  return { width, height, data };
}

/** Colour numbers from the first row down; -1 is a pixel that was left out, and stays transparent. */
function paint({ palette }: BmpHeader, numbers: Int16Array, data: Uint8Array): void {
  for (let i = 0, at = 0; i < numbers.length; i++, at += 4) {
    if (numbers[i]! < 0) continue;
    const colour = palette[numbers[i]!] ?? BLACK;
    data[at] = colour[0];
    data[at + 1] = colour[1];
    data[at + 2] = colour[2];
    data[at + 3] = 255;
  }
}

function copyNumbers(
  { width, depth, palette }: BmpHeader,
  row: Uint8Array,
  data: Uint8Array,
  to: number,
): void {
  const mask = 2 ** depth - 1;
  for (let x = 0, at = to; x < width; x++, at += 4) {
    const bit = x * depth;
    const number = (row[bit >> 3]! >> (8 - depth - (bit & 7))) & mask;
    const colour = palette[number] ?? BLACK;
    data[at] = colour[0];
    data[at + 1] = colour[1];
    data[at + 2] = colour[2];
    data[at + 3] = 255;
  }
}

function copyColours(width: number, row: Uint8Array, data: Uint8Array, to: number): void {
  for (let x = 0, from = 0, at = to; x < width; x++, from += 3, at += 4) {
    data[at] = row[from + 2]!;
    data[at + 1] = row[from + 1]!;
    data[at + 2] = row[from]!;
    data[at + 3] = 255;
  }
}

function copyMasked(
  { width, depth, masks }: BmpHeader,
  row: Uint8Array,
  data: Uint8Array,
  to: number,
): void {
  const view = viewOf(row);
  for (let x = 0, at = to; x < width; x++, at += 4) {
    const pixel = depth === 16 ? view.getUint16(2 * x, true) : view.getUint32(4 * x, true);
    data[at] = masked(pixel, masks[0]);
    data[at + 1] = masked(pixel, masks[1]);
    data[at + 2] = masked(pixel, masks[2]);
    data[at + 3] = masks[3] === 0 ? 255 : masked(pixel, masks[3]);
  }
}

/** The bits of a mask, stretched to 0..255. */
function masked(pixel: number, mask: number): number {
  if (mask === 0) return 0;
  const shift = 31 - Math.clz32(mask & -mask);
  const most = mask >>> shift;
  return Math.round((((pixel & mask) >>> shift) * 255) / most);
}
