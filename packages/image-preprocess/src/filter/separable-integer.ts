import type { Size } from "../geometry/size.ts";
import type { Values } from "./depth.ts";
import type { Extended } from "./extend.ts";

/**
 * Correlate with a column of whole numbers and then with a row of them.
 *
 * Columns come first: they read bytes, and their sums are one row that stays in the cache. The
 * usual lengths 3 and 5 have their own loops, up to twice as fast as the one for any length.
 *
 * @param kernelX - The row; no sum of its products, the column's and 255 may leave 32 bits.
 * @param target - Where the results go; they must fit.
 * @param shift - Bits to take from each result, rounding halves up.
 */
export function separableInteger(
  { data, stride }: Extended,
  { width, height }: Size,
  kernelX: Int32Array,
  kernelY: Int32Array,
  target: Values | Int32Array,
  shift = 0,
): void {
  const half = shift > 0 ? 1 << (shift - 1) : 0;
  if (kernelX.length === 3 && kernelY.length === 3) {
    for (let y = 0; y < height; y++) {
      window3(data, y * stride, stride, kernelX, kernelY, target, y * width, width, half, shift);
    }
    return;
  }
  const sums = new Int32Array(width + kernelX.length + 3);
  const span = width + kernelX.length - 1;
  const sumColumns = kernelY.length === 5 ? columns5 : columns;
  const sumRow = kernelX.length === 5 ? row5 : row;
  for (let y = 0; y < height; y++) {
    sumColumns(data, y * stride, stride, kernelY, sums, span);
    sumRow(sums, kernelX, target, y * width, width, half, shift);
  }
}

/** Both directions at once: the sums of three columns slide along in three variables. */
function window3(
  data: Uint8Array,
  start: number,
  stride: number,
  kernelX: Int32Array,
  kernelY: Int32Array,
  target: Values | Int32Array,
  offset: number,
  width: number,
  half: number,
  shift: number,
): void {
  const [x0, x1, x2] = kernelX as unknown as [number, number, number];
  const [y0, y1, y2] = kernelY as unknown as [number, number, number];
  const below = 2 * stride;
  let i = start;
  let s0 =
    Math.imul(y0, data[i]!) + Math.imul(y1, data[i + stride]!) + Math.imul(y2, data[i + below]!);
  i++;
  let s1 =
    Math.imul(y0, data[i]!) + Math.imul(y1, data[i + stride]!) + Math.imul(y2, data[i + below]!);
  i++;
  for (let x = offset; x < offset + width; x++, i++) {
    const s2 =
      (Math.imul(y0, data[i]!) +
        Math.imul(y1, data[i + stride]!) +
        Math.imul(y2, data[i + below]!)) |
      0;
    target[x] = (Math.imul(x0, s0) + Math.imul(x1, s1) + Math.imul(x2, s2) + half) >> shift;
    s0 = s1;
    s1 = s2;
  }
}

function columns5(
  data: Uint8Array,
  start: number,
  stride: number,
  kernel: Int32Array,
  sums: Int32Array,
  span: number,
): void {
  const [k0, k1, k2, k3, k4] = kernel as unknown as [number, number, number, number, number];
  for (let x = 0, i = start; x < span; x++, i++) {
    sums[x] =
      (Math.imul(k0, data[i]!) +
        Math.imul(k1, data[i + stride]!) +
        Math.imul(k2, data[i + 2 * stride]!) +
        Math.imul(k3, data[i + 3 * stride]!) +
        Math.imul(k4, data[i + 4 * stride]!)) |
      0;
  }
}

/** Four columns at a time: each weight is read once for all of them. */
function columns(
  data: Uint8Array,
  start: number,
  stride: number,
  kernel: Int32Array,
  sums: Int32Array,
  span: number,
): void {
  for (let x = 0; x < span; x += 4) {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let j = 0, i = start + x; j < kernel.length; j++, i += stride) {
      const weight = kernel[j]!;
      a = (a + Math.imul(weight, data[i]!)) | 0;
      b = (b + Math.imul(weight, data[i + 1]!)) | 0;
      c = (c + Math.imul(weight, data[i + 2]!)) | 0;
      d = (d + Math.imul(weight, data[i + 3]!)) | 0;
    }
    sums[x] = a;
    sums[x + 1] = b;
    sums[x + 2] = c;
    sums[x + 3] = d;
  }
}

function row5(
  sums: Int32Array,
  kernel: Int32Array,
  target: Values | Int32Array,
  offset: number,
  width: number,
  half: number,
  shift: number,
): void {
  const [k0, k1, k2, k3, k4] = kernel as unknown as [number, number, number, number, number];
  let s0 = sums[0]!;
  let s1 = sums[1]!;
  let s2 = sums[2]!;
  let s3 = sums[3]!;
  for (let x = 0; x < width; x++) {
    const s4 = sums[x + 4]!;
    target[offset + x] =
      (Math.imul(k0, s0) +
        Math.imul(k1, s1) +
        Math.imul(k2, s2) +
        Math.imul(k3, s3) +
        Math.imul(k4, s4) +
        half) >>
      shift;
    s0 = s1;
    s1 = s2;
    s2 = s3;
    s3 = s4;
  }
}

/** Four results at a time, which slide over the sums together: each sum is read once for them. */
function row(
  sums: Int32Array,
  kernel: Int32Array,
  target: Values | Int32Array,
  offset: number,
  width: number,
  half: number,
  shift: number,
): void {
  for (let x = 0; x < width; x += 4) {
    let [a, b, c, d] = [half, half, half, half];
    let s0 = sums[x]!;
    let s1 = sums[x + 1]!;
    let s2 = sums[x + 2]!;
    for (let j = 0; j < kernel.length; j++) {
      const s3 = sums[x + j + 3]!;
      const weight = kernel[j]!;
      a = (a + Math.imul(weight, s0)) | 0;
      b = (b + Math.imul(weight, s1)) | 0;
      c = (c + Math.imul(weight, s2)) | 0;
      d = (d + Math.imul(weight, s3)) | 0;
      s0 = s1;
      s1 = s2;
      s2 = s3;
    }
    // The next row writes over what goes past the end of this one.
    target[offset + x] = a >> shift;
    target[offset + x + 1] = b >> shift;
    target[offset + x + 2] = c >> shift;
    target[offset + x + 3] = d >> shift;
  }
}
