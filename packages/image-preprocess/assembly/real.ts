/** Correlation with a column and then with a row of doubles, 8 pixels at a time. */

/** What results are kept in. */
const UINT8: u32 = 0;
const INT16: u32 = 1;

/**
 * @param kernelX - Doubles, like `kernelY`.
 * @param delta - Added to each result.
 * @param sums - Room for a row of doubles.
 */
export function separable(
  data: usize,
  stride: usize,
  rows: usize,
  width: usize,
  kernelX: usize,
  lengthX: usize,
  kernelY: usize,
  lengthY: usize,
  delta: f64,
  sums: usize,
  result: usize,
  kind: u32,
): void {
  const span = width + lengthX - 1;
  for (let y: usize = 0; y < rows; y++) {
    for (let x: usize = 0; x < span; x += 8) {
      sumColumns(data + x, stride, kernelY, kernelY + 8 * lengthY, sums + 8 * x);
    }
    for (let x: usize = 0; x < width; x += 8) {
      sumRow(sums + 8 * x, kernelX, kernelX + 8 * lengthX, delta, result + (x << kind), kind);
    }
    data += stride;
    result += width << kind;
  }
}

function sumColumns(data: usize, stride: usize, kernel: usize, end: usize, sums: usize): void {
  let a = f64x2.splat(0);
  let b = a;
  let c = a;
  let d = a;
  for (; kernel < end; kernel += 8, data += stride) {
    const weight = v128.load64_splat(kernel);
    const short = v128.load8x8_u(data);
    const left = i32x4.extend_low_i16x8_u(short);
    const right = i32x4.extend_high_i16x8_u(short);
    a = f64x2.add(a, f64x2.mul(weight, f64x2.convert_low_i32x4_s(left)));
    b = f64x2.add(b, f64x2.mul(weight, f64x2.convert_low_i32x4_s(upper(left))));
    c = f64x2.add(c, f64x2.mul(weight, f64x2.convert_low_i32x4_s(right)));
    d = f64x2.add(d, f64x2.mul(weight, f64x2.convert_low_i32x4_s(upper(right))));
  }
  v128.store(sums, a);
  v128.store(sums, b, 16);
  v128.store(sums, c, 32);
  v128.store(sums, d, 48);
}

function upper(words: v128): v128 {
  return v128.shuffle<u32>(words, words, 2, 3, 2, 3);
}

function sumRow(sums: usize, kernel: usize, end: usize, delta: f64, to: usize, kind: u32): void {
  let a = f64x2.splat(delta);
  let b = a;
  let c = a;
  let d = a;
  for (; kernel < end; kernel += 8, sums += 8) {
    const weight = v128.load64_splat(kernel);
    a = f64x2.add(a, f64x2.mul(weight, v128.load(sums)));
    b = f64x2.add(b, f64x2.mul(weight, v128.load(sums, 16)));
    c = f64x2.add(c, f64x2.mul(weight, v128.load(sums, 32)));
    d = f64x2.add(d, f64x2.mul(weight, v128.load(sums, 48)));
  }
  if (kind > INT16) {
    v128.store(to, both(f32x4.demote_f64x2_zero(a), f32x4.demote_f64x2_zero(b)));
    v128.store(to, both(f32x4.demote_f64x2_zero(c), f32x4.demote_f64x2_zero(d)), 16);
    return;
  }
  const short = i16x8.narrow_i32x4_s(both(rounded(a), rounded(b)), both(rounded(c), rounded(d)));
  if (kind === UINT8) v128.store_lane<u64>(to, i8x16.narrow_i16x8_u(short, short), 0);
  else v128.store(to, short);
}

/** Halves to the even number. */
function rounded(values: v128): v128 {
  return i32x4.trunc_sat_f64x2_s_zero(f64x2.nearest(values));
}

function both(left: v128, right: v128): v128 {
  return v128.shuffle<u64>(left, right, 0, 2);
}
