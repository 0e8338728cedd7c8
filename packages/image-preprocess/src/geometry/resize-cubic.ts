import type { Plane } from "../picture.ts";
import { cubic } from "./kernels.ts";
import { resizeRows } from "./resize-rows.ts";
import { centredTaps } from "./resize-taps.ts";
import type { Size } from "./size.ts";

/** Between 4x4 pixels, as OpenCV's `INTER_CUBIC`, in its fixed point of 11 bits. */
export function resizeCubic(picture: Plane, { width, height }: Size): Uint8Array {
  const columns = centredTaps(picture.width, width, 4, cubic);
  const rows = centredTaps(picture.height, height, 4, cubic);
  return resizeRows(picture, columns, rows, mixRows);
}

function mixRows(
  [a, b, c, d]: readonly Int32Array[],
  weights: Int16Array,
  data: Uint8ClampedArray,
  to: number,
): void {
  const wa = weights[0]!;
  const wb = weights[1]!;
  const wc = weights[2]!;
  const wd = weights[3]!;
  for (let x = 0; x < a!.length; x++) {
    const sum =
      Math.imul(wa, a![x]!) + Math.imul(wb, b![x]!) + Math.imul(wc, c![x]!) + Math.imul(wd, d![x]!);
    data[to + x] = (sum + (1 << 21)) >> 22;
  }
}
