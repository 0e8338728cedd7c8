import type { Size } from "../geometry/size.ts";
import { clampedRows, type Target, type Values } from "./depth.ts";
import type { Extended } from "./extend.ts";
import { columnSums } from "./real-columns.ts";

/**
 * Correlate with a column of real numbers and then with a row of them: the real twin of
 * `separableInteger`.
 *
 * @param target - Where the results go, rounded and clamped to what it holds.
 * @param delta - Added to each result.
 */
export function separableReal(
  { data, stride }: Extended,
  { width, height }: Size,
  kernelX: Float64Array,
  kernelY: Float64Array,
  target: Values,
  delta = 0,
): void {
  const rows = clampedRows(target, width);
  if (kernelX.length === 3 && kernelY.length === 3) {
    for (let y = 0; y < height; y++) {
      window3(data, y * stride, stride, kernelX, kernelY, rows.target, rows.start(y), width, delta);
      rows.finish(y);
    }
    return;
  }
  const span = width + kernelX.length - 1;
  const sums = new Float64Array(span + 4);
  const sumColumns = columnSums(kernelY);
  const sumRow = kernelX.length === 5 ? row5 : row;
  for (let y = 0; y < height; y++) {
    sumColumns(data, y * stride, stride, kernelY, sums, span);
    sumRow(sums, kernelX, rows.target, rows.start(y), width, delta);
    rows.finish(y);
  }
}

/** Both directions at once: the sums of three columns slide along in three variables. */
function window3(
  data: Uint8Array,
  start: number,
  stride: number,
  kernelX: Float64Array,
  kernelY: Float64Array,
  target: Target,
  offset: number,
  width: number,
  delta: number,
): void {
  const [x0, x1, x2] = kernelX as unknown as [number, number, number];
  const [y0, y1, y2] = kernelY as unknown as [number, number, number];
  const below = 2 * stride;
  let i = start;
  let s0 = y0 * data[i]! + y1 * data[i + stride]! + y2 * data[i + below]!;
  i++;
  let s1 = y0 * data[i]! + y1 * data[i + stride]! + y2 * data[i + below]!;
  i++;
  for (let x = offset; x < offset + width; x++, i++) {
    const s2 = y0 * data[i]! + y1 * data[i + stride]! + y2 * data[i + below]!;
    target[x] = x0 * s0 + x1 * s1 + x2 * s2 + delta;
    s0 = s1;
    s1 = s2;
  }
}

function row5(
  sums: Float64Array,
  kernel: Float64Array,
  target: Target,
  offset: number,
  width: number,
  delta: number,
): void {
  const [k0, k1, k2, k3, k4] = kernel as unknown as [number, number, number, number, number];
  let s0 = sums[0]!;
  let s1 = sums[1]!;
  let s2 = sums[2]!;
  let s3 = sums[3]!;
  for (let x = 0; x < width; x++) {
    const s4 = sums[x + 4]!;
    target[offset + x] = k0 * s0 + k1 * s1 + k2 * s2 + k3 * s3 + k4 * s4 + delta;
    s0 = s1;
    s1 = s2;
    s2 = s3;
    s3 = s4;
  }
}

/** Four results at a time, which slide over the sums together: each sum is read once for them. */
function row(
  sums: Float64Array,
  kernel: Float64Array,
  target: Target,
  offset: number,
  width: number,
  delta: number,
): void {
  for (let x = 0; x < width; x += 4) {
    let a = delta;
    let b = delta;
    let c = delta;
    let d = delta;
    let s0 = sums[x]!;
    let s1 = sums[x + 1]!;
    let s2 = sums[x + 2]!;
    for (let j = 0; j < kernel.length; j++) {
      const s3 = sums[x + j + 3]!;
      const weight = kernel[j]!;
      a += weight * s0;
      b += weight * s1;
      c += weight * s2;
      d += weight * s3;
      s0 = s1;
      s1 = s2;
      s2 = s3;
    }
    // The next row writes over what goes past the end of this one.
    target[offset + x] = a;
    target[offset + x + 1] = b;
    target[offset + x + 2] = c;
    target[offset + x + 3] = d;
  }
}
