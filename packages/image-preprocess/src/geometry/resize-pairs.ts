import type { Plane } from "../picture.ts";
import { resizeRows } from "./resize-rows.ts";
import type { Taps } from "./resize-taps.ts";

/** Each new pixel mixed from 2x2 pixels, in OpenCV's fixed point of 11 bits, rounding included. */
export function resizePairs(picture: Plane, columns: Taps, rows: Taps): Uint8Array {
  return resizeRows(picture, columns, rows, mixRows);
}

function mixRows(
  lines: readonly Int32Array[],
  weights: Int16Array,
  data: Uint8ClampedArray,
  to: number,
): void {
  const upper = lines[0]!;
  const lower = lines[1]!;
  const upperWeight = weights[0]!;
  const lowerWeight = weights[1]!;
  for (let x = 0; x < upper.length; x++) {
    // Each product loses its lower bits before the sum, as in OpenCV.
    const above = Math.imul(upperWeight, upper[x]! >> 4) >> 16;
    const below = Math.imul(lowerWeight, lower[x]! >> 4) >> 16;
    data[to + x] = (above + below + 2) >> 2;
  }
}
