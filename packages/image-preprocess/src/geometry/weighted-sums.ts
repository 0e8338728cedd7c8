import type { Plane } from "../picture.ts";

/** Which old pixels make each new one along an axis: as many as it has weights, from one of them on. */
export interface Shares {
  readonly firsts: Int32Array;
  /** Where the weights of each new pixel begin, and at last their number. */
  readonly starts: Int32Array;
  readonly weights: Float64Array;
}

/** For each new pixel the sum of the old ones that make it, weighed along both axes, row by row. */
export function weightedSums({ data, width }: Plane, columns: Shares, rows: Shares): Float64Array {
  const across = columns.firsts.length;
  const sums = new Float64Array(across * rows.firsts.length);
  const line = new Float64Array(width);
  for (let y = 0; y < rows.firsts.length; y++) {
    line.fill(0);
    let from = rows.firsts[y]! * width;
    for (let k = rows.starts[y]!; k < rows.starts[y + 1]!; k++, from += width) {
      const weight = rows.weights[k]!;
      for (let x = 0; x < width; x++) line[x]! += weight * data[from + x]!;
    }
    for (let x = 0; x < across; x++) {
      let at = columns.firsts[x]!;
      let sum = 0;
      for (let k = columns.starts[x]!; k < columns.starts[x + 1]!; k++) {
        sum += columns.weights[k]! * line[at++]!;
      }
      sums[y * across + x] = sum;
    }
  }
  return sums;
}
