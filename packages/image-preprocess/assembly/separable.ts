/** Correlations with a column and then with a row of whole numbers, 16 pixels at a time. */

/** What results are kept in. */
const UINT8: u32 = 0;
const INT16: u32 = 1;
const FLOAT32: u32 = 2;

/**
 * @param kernelX - 32 bits each.
 * @param kernelY - 16 bits each; an even number, with a 0 at the end if need be.
 * @param half - Added to each result before it loses `shift` bits.
 * @param sums - Room for a row of 32 bits a pixel.
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
  half: i32,
  shift: i32,
  sums: usize,
  result: usize,
  kind: u32,
): void {
  const end = width + lengthX - 1;
  for (let y: usize = 0; y < rows; y++) {
    for (let x: usize = 0; x < end; x += 16) {
      sumColumns(data + x, stride, kernelY, kernelY + 2 * lengthY, sums + 4 * x);
    }
    for (let x: usize = 0; x < width; x += 16) {
      sumRow(sums + 4 * x, kernelX, lengthX, half, shift, result + (x << kind), kind);
    }
    data += stride;
    result += width << kind;
  }
}

/** Two rows at once: their pixels side by side, times a pair of weights. */
function sumColumns(data: usize, stride: usize, kernel: usize, end: usize, sums: usize): void {
  let a = i32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  for (; kernel < end; kernel += 4) {
    const pair = v128.load32_splat(kernel);
    const upper = v128.load(data);
    const lower = v128.load(data + stride);
    const left = v128.shuffle<u8>(
      upper,
      lower,
      0,
      16,
      1,
      17,
      2,
      18,
      3,
      19,
      4,
      20,
      5,
      21,
      6,
      22,
      7,
      23,
    );
    const right = v128.shuffle<u8>(
      upper,
      lower,
      8,
      24,
      9,
      25,
      10,
      26,
      11,
      27,
      12,
      28,
      13,
      29,
      14,
      30,
      15,
      31,
    );
    a = i32x4.add(a, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(left), pair));
    b = i32x4.add(b, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(left), pair));
    c = i32x4.add(c, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(right), pair));
    d = i32x4.add(d, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(right), pair));
    data += 2 * stride;
  }
  v128.store(sums, a);
  v128.store(sums, b, 16);
  v128.store(sums, c, 32);
  v128.store(sums, d, 48);
}

function sumRow(
  sums: usize,
  kernel: usize,
  length: usize,
  half: i32,
  shift: i32,
  to: usize,
  kind: u32,
): void {
  let a = i32x4.splat(half);
  let b = a;
  let c = a;
  let d = a;
  for (const end = kernel + 4 * length; kernel < end; kernel += 4, sums += 4) {
    const weight = v128.load32_splat(kernel);
    a = i32x4.add(a, i32x4.mul(weight, v128.load(sums)));
    b = i32x4.add(b, i32x4.mul(weight, v128.load(sums, 16)));
    c = i32x4.add(c, i32x4.mul(weight, v128.load(sums, 32)));
    d = i32x4.add(d, i32x4.mul(weight, v128.load(sums, 48)));
  }
  if (kind === FLOAT32) {
    v128.store(to, f32x4.convert_i32x4_s(a));
    v128.store(to, f32x4.convert_i32x4_s(b), 16);
    v128.store(to, f32x4.convert_i32x4_s(c), 32);
    v128.store(to, f32x4.convert_i32x4_s(d), 48);
    return;
  }
  const left = i16x8.narrow_i32x4_s(i32x4.shr_s(a, shift), i32x4.shr_s(b, shift));
  const right = i16x8.narrow_i32x4_s(i32x4.shr_s(c, shift), i32x4.shr_s(d, shift));
  if (kind === INT16) {
    v128.store(to, left);
    v128.store(to, right, 16);
  } else if (kind === UINT8) v128.store(to, i8x16.narrow_i16x8_u(left, right));
}
