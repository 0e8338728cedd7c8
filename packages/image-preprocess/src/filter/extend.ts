import { type BorderMode, borderIndex, borderIndices, OUTSIDE } from "../border.ts";
import { checkNotEmpty } from "../geometry/size.ts";
import type { Plane } from "../picture.ts";
import type { Margins } from "./window.ts";

/** What a filter reads past the edges of the picture. */
export interface BorderOptions {
  /** How the picture goes on; `reflect-101` when left out. */
  readonly border?: BorderMode;
}

/** A picture with its border drawn around it: whoever slides a window over it meets no edge. */
export interface Extended {
  /** Row-major, with 8 bytes more at the end, for whoever reads a few pixels at a time. */
  readonly data: Uint8Array;
  /** From one row to the next: a multiple of 4, at least the width with both margins. */
  readonly stride: number;
}

/**
 * The picture and its border.
 *
 * @param borderValue - What a `constant` border holds.
 * @throws {ImageError} `EMPTY_IMAGE` for a picture without pixels.
 */
export function extend(
  picture: Plane,
  { left, top, right, bottom }: Margins,
  border: BorderMode = "reflect-101",
  borderValue = 0,
): Extended {
  checkNotEmpty(picture);
  const { width, height } = picture;
  const rows = top + height + bottom;
  const stride = (left + width + right + 3) & ~3;
  const data = new Uint8Array(stride * rows + 8);
  const columns = borderIndices(width, left, right, border);
  for (let y = 0; y < height; y++) {
    const row = picture.data.subarray(y * width, (y + 1) * width);
    const start = (top + y) * stride;
    data.set(row, start + left);
    for (let x = 0; x < left; x++) data[start + x] = at(row, columns[x]!, borderValue);
    for (let x = left + width; x < columns.length; x++) {
      data[start + x] = at(row, columns[x]!, borderValue);
    }
  }
  for (let i = 0; i < top + bottom; i++) {
    const y = i < top ? i - top : i - top + height;
    const from = borderIndex(y, height, border);
    const start = (top + y) * stride;
    if (from === OUTSIDE) data.fill(borderValue, start, start + stride);
    else data.copyWithin(start, (top + from) * stride, (top + from + 1) * stride);
  }
  return { data, stride };
}

function at(row: Uint8Array, column: number, borderValue: number): number {
  return column === OUTSIDE ? borderValue : row[column]!;
}
