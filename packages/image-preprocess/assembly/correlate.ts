/** Correlation with a window of single floats, 16 pixels at a time. */

/** What results are kept in. */
const UINT8: u32 = 0;
const INT16: u32 = 1;

/**
 * @param kernel - Floats, row by row.
 * @param delta - Added to each result.
 * @param floats - Room for all pixels as floats.
 */
export function correlate(
  data: usize,
  stride: usize,
  rows: usize,
  width: usize,
  kernel: usize,
  windowWidth: usize,
  windowHeight: usize,
  delta: f32,
  floats: usize,
  result: usize,
  kind: u32,
): void {
  const pixels = stride * (rows + windowHeight - 1);
  for (let i: usize = 0; i < pixels; i += 8) {
    const short = v128.load8x8_u(data + i);
    v128.store(floats + 4 * i, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(short)));
    v128.store(floats + 4 * i, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(short)), 16);
  }
  for (let y: usize = 0; y < rows; y++) {
    for (let x: usize = 0; x < width; x += 16) {
      const from = floats + 4 * x;
      const to = result + (x << kind);
      sumWindow(from, 4 * stride, kernel, 4 * windowWidth, windowHeight, delta, to, kind);
    }
    floats += 4 * stride;
    result += width << kind;
  }
}

function sumWindow(
  from: usize,
  step: usize,
  kernel: usize,
  rowBytes: usize,
  rows: usize,
  delta: f32,
  to: usize,
  kind: u32,
): void {
  let a = f32x4.splat(delta);
  let b = a;
  let c = a;
  let d = a;
  for (; rows > 0; rows--) {
    let at = from;
    for (const end = at + rowBytes; at < end; at += 4, kernel += 4) {
      const weight = v128.load32_splat(kernel);
      a = f32x4.add(a, f32x4.mul(weight, v128.load(at)));
      b = f32x4.add(b, f32x4.mul(weight, v128.load(at, 16)));
      c = f32x4.add(c, f32x4.mul(weight, v128.load(at, 32)));
      d = f32x4.add(d, f32x4.mul(weight, v128.load(at, 48)));
    }
    from += step;
  }
  if (kind > INT16) {
    v128.store(to, a);
    v128.store(to, b, 16);
    v128.store(to, c, 32);
    v128.store(to, d, 48);
    return;
  }
  const left = i16x8.narrow_i32x4_s(rounded(a), rounded(b));
  const right = i16x8.narrow_i32x4_s(rounded(c), rounded(d));
  if (kind === UINT8) v128.store(to, i8x16.narrow_i16x8_u(left, right));
  else {
    v128.store(to, left);
    v128.store(to, right, 16);
  }
}

/** Halves to the even number. */
function rounded(values: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(values));
}
