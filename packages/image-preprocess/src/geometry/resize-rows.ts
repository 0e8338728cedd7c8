import type { Plane } from "../picture.ts";
import type { Taps } from "./resize-taps.ts";

/** How a filter mixes pixels, along each axis in turn. */
export interface Mixer {
  /**
   * Mix one row of a picture to its new width.
   *
   * @param row - Begins with `count` copies of its first pixel, and ends with as many of its last.
   */
  readonly mixColumns: (row: Uint8Array, columns: Taps, mixed: Int32Array) => void;
  /** Mix `lines`, as `weights` say, to one row of the result, which begins at `to`. */
  readonly mixRows: (
    lines: readonly Int32Array[],
    weights: Int16Array,
    data: Uint8ClampedArray,
    to: number,
  ) => void;
}

/** A picture at its new size, mixed along its rows first, then across them. */
export function resizeRows(
  { width: before, height, data: source }: Plane,
  columns: Taps,
  rows: Taps,
  { mixColumns, mixRows }: Mixer,
): Uint8Array {
  const { count } = rows;
  const width = columns.length;
  const data = new Uint8ClampedArray(width * rows.length);
  const padded = new Uint8Array(before + 2 * count);
  // Rows of the picture that are mixed already, each at its place modulo `count`.
  const mixed = Array.from({ length: count }, () => new Int32Array(width));
  const present = new Int32Array(count).fill(-1);
  const lines = mixed.slice();
  for (let y = 0; y < rows.length; y++) {
    for (let k = 0; k < count; k++) {
      const row = Math.min(Math.max(rows.firsts[y]! + k, 0), height - 1);
      const slot = row % count;
      if (present[slot] !== row) {
        const from = row * before;
        padded.fill(source[from]!, 0, count);
        padded.set(source.subarray(from, from + before), count);
        padded.fill(source[from + before - 1]!, before + count);
        mixColumns(padded, columns, mixed[slot]!);
        present[slot] = row;
      }
      lines[k] = mixed[slot]!;
    }
    mixRows(lines, rows.weights.subarray(y * count, (y + 1) * count), data, y * width);
  }
  return new Uint8Array(data.buffer);
}
