/** The mean of a box around each pixel, by sums of its columns that move down and along. */

/**
 * @param sums - Room for a row of sums, 32 bits each.
 * @param half - Added to each sum.
 * @param inverse - Of the box's area, in 2^-23ths; 0 to round halves to the even number instead.
 */
export function box(
  data: usize,
  stride: usize,
  rows: usize,
  width: usize,
  windowWidth: usize,
  windowHeight: usize,
  half: u32,
  inverse: u32,
  sums: usize,
  result: usize,
): void {
  const span = width + windowWidth - 1;
  const share: f64 = 1 / <f64>(windowWidth * windowHeight);
  const ahead = sums + 4 * (windowWidth - 1);
  for (let x: usize = 0; x < span; x += 4) v128.store(sums + 4 * x, i32x4.splat(0));
  for (let y: usize = 0; y < windowHeight; y++) {
    for (let x: usize = 0; x < span; x += 4) {
      const row = v128.load32_zero(data + y * stride + x);
      const wide = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(row));
      v128.store(sums + 4 * x, i32x4.add(v128.load(sums + 4 * x), wide));
    }
  }
  for (let y: usize = 0; ; ) {
    let sum = half;
    for (let at = sums; at < ahead; at += 4) sum += load<u32>(at);
    const from = sums;
    const gap = ahead - sums;
    if (inverse !== 0) {
      for (let x: usize = 0; x < width; x++) {
        sum += load<u32>(from + 4 * x + gap);
        store<u8>(result + x, (sum * inverse) >>> 23);
        sum -= load<u32>(from + 4 * x);
      }
    } else {
      for (let x: usize = 0; x < width; x++) {
        sum += load<u32>(from + 4 * x + gap);
        store<u8>(result + x, <u32>nearest<f64>(<f64>sum * share));
        sum -= load<u32>(from + 4 * x);
      }
    }
    result += width;
    if (++y === rows) return;
    moveDown(data, data + windowHeight * stride, sums, span);
    data += stride;
  }
}

/** From the sums of the window's columns to those a row below. */
function moveDown(leaves: usize, enters: usize, sums: usize, span: usize): void {
  for (let x: usize = 0; x < span; x += 8) {
    const change = i16x8.sub(v128.load8x8_u(enters + x), v128.load8x8_u(leaves + x));
    const to = sums + 4 * x;
    v128.store(to, i32x4.add(v128.load(to), i32x4.extend_low_i16x8_s(change)));
    v128.store(to, i32x4.add(v128.load(to, 16), i32x4.extend_high_i16x8_s(change)), 16);
  }
}
