/** Pixels averaged to a smaller size. */

/** The mean of 2x2 pixels, halves rounded up. */
export function halve(source: usize, width: usize, height: usize, to: usize): void {
  const step = 2 * width;
  for (let y: usize = 0; y < height; y++) {
    for (let x: usize = 0; x < width; x += 8) {
      const upper = i16x8.extadd_pairwise_i8x16_u(v128.load(source + 2 * x));
      const lower = i16x8.extadd_pairwise_i8x16_u(v128.load(source + 2 * x + step));
      const sum = i16x8.add(i16x8.add(upper, lower), i16x8.splat(2));
      const mean = i16x8.shr_u(sum, 2);
      v128.store_lane<u64>(to + x, i8x16.narrow_i16x8_u(mean, mean), 0);
    }
    source += 2 * step;
    to += width;
  }
}

/** Add a row of bytes, times a weight, to a row of doubles. */
export function addRow(row: usize, weight: f64, sums: usize, width: usize): void {
  const share = f64x2.splat(weight);
  for (let x: usize = 0; x < width; x += 4, sums += 32) {
    const short = i16x8.extend_low_i8x16_u(v128.load32_zero(row + x));
    const four = i32x4.extend_low_i16x8_u(short);
    const left = f64x2.convert_low_i32x4_s(four);
    const right = f64x2.convert_low_i32x4_s(v128.shuffle<u32>(four, four, 2, 3, 2, 3));
    v128.store(sums, f64x2.add(v128.load(sums), f64x2.mul(share, left)));
    v128.store(sums, f64x2.add(v128.load(sums, 16), f64x2.mul(share, right)), 16);
  }
}

/**
 * The means of the columns that each new one covers.
 *
 * @param firsts - The first column that each covers.
 * @param starts - Where the weights of each begin, with an end for the last.
 * @param extents - How many columns each covers in all.
 * @param extent - How many rows they cover in all.
 */
export function average(
  sums: usize,
  firsts: usize,
  starts: usize,
  weights: usize,
  extents: usize,
  extent: f64,
  width: usize,
  to: usize,
): void {
  for (let x: usize = 0; x < width; x++) {
    const end = weights + 8 * <usize>load<u32>(starts + 4 * x + 4);
    let column = sums + 8 * <usize>load<u32>(firsts + 4 * x);
    let sum: f64 = 0;
    for (let weight = weights + 8 * <usize>load<u32>(starts + 4 * x); weight < end; weight += 8) {
      sum += load<f64>(weight) * load<f64>(column);
      column += 8;
    }
    // Single precision, because OpenCV has it.
    const share = <f32>(1 / (load<f64>(extents + 8 * x) * extent));
    store<u8>(to + x, <u32>nearest<f32>(min<f32>(255, <f32>(sum * <f64>share))));
  }
}
