import { type BorderMode, borderIndices, OUTSIDE } from "../border.ts";
import { checkNotEmpty } from "../geometry/size.ts";
import type { Plane } from "../picture.ts";
import { layRow } from "../simd/extend-kernel.ts";
import type { Margins } from "./window.ts";

/** What a filter reads past the edges of the picture. */
export interface BorderOptions {
  /** How the picture goes on; `reflect-101` when left out. */
  readonly border?: BorderMode;
}

/** A picture with its border drawn around it: whoever slides a window over it meets no edge. */
export interface Extended {
  /** Row-major, with {@link SLACK} bytes more at the end. */
  readonly data: Uint8Array;
  /** From one row to the next: the width with both margins. */
  readonly stride: number;
}

/** For whoever reads a few pixels past the last one. */
const SLACK = 8;

/**
 * The picture and its border.
 *
 * @param slack - Bytes more at the end.
 * @throws {ImageError} `EMPTY_IMAGE` for a picture without pixels, which no border can continue.
 */
export function extend(
  picture: Plane,
  { left, top, right, bottom }: Margins,
  border: BorderMode = "reflect-101",
  borderValue = 0,
  slack: number = SLACK,
): Extended {
  checkNotEmpty(picture);
  const { width, height } = picture;
  const stride = left + width + right;
  const rows = top + height + bottom;
  const size = stride * rows;
  const columns = borderIndices(width, left, right, border);
  const data = new Uint8Array(size + slack);
  for (let start = 0; start < size; start += stride) {
    layRow(picture, start / stride - top, border, borderValue, data, start + left);
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i]!;
      const value = column === OUTSIDE ? borderValue : data[start + left + column]!;
      data[start + (i < left ? i : width + i)] = value;
    }
  }
  return { data, stride };
}
