import type { Plane } from "../picture.ts";
import type { Size } from "./size.ts";

/** The pixel that the upper left corner of each new pixel falls on, as OpenCV's `INTER_NEAREST`. */
export function resizeNearest(picture: Plane, { width, height }: Size): Uint8Array {
  const columns = sources(picture.width, width);
  const rows = sources(picture.height, height);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const to = y * width;
    if (y > 0 && rows[y] === rows[y - 1]) {
      data.copyWithin(to, to - width, to);
      continue;
    }
    copyColumns(picture.data, rows[y]! * picture.width, columns, data, to);
  }
  return data;
}

function copyColumns(
  source: Uint8Array,
  from: number,
  columns: Int32Array,
  data: Uint8Array,
  to: number,
): void {
  const even = columns.length & ~3;
  // Four at a time: the loop itself costs as much as a copy.
  for (let x = 0; x < even; x += 4) {
    const at = to + x;
    data[at] = source[from + columns[x]!]!;
    data[at + 1] = source[from + columns[x + 1]!]!;
    data[at + 2] = source[from + columns[x + 2]!]!;
    data[at + 3] = source[from + columns[x + 3]!]!;
  }
  for (let x = even; x < columns.length; x++) data[to + x] = source[from + columns[x]!]!;
}

function sources(before: number, after: number): Int32Array {
  // The reciprocal of a rounded quotient, not `before / after`: the two differ in the last bit.
  const step = 1 / (after / before);
  const places = new Int32Array(after);
  for (let i = 0; i < after; i++) places[i] = Math.min(Math.floor(i * step), before - 1);
  return places;
}
