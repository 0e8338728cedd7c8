/** Levels in proportion to the paper around them. */

/** Paper darker than this is taken to be this dark: `flattenLight` says why. */
const DARKEST_PAPER: f32 = 60;

/**
 * Each byte as it would be if its paper, in the other plane, were 255: what a level of darkness weighs
 * there is rounded to 65536ths, then what it comes to.
 */
export function flatten(data: usize, end: usize, paper: usize): void {
  for (; data < end; data += 4, paper += 4) {
    const light = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(paper)));
    const level = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(data)));
    const white = f32x4.max(f32x4.convert_i32x4_s(light), f32x4.splat(DARKEST_PAPER));
    const gain = f32x4.add(f32x4.div(f32x4.splat(255 * 65536), white), f32x4.splat(0.5));
    const darkness = i32x4.max_s(i32x4.sub(light, level), i32x4.splat(0));
    const weighed = i32x4.mul(darkness, i32x4.trunc_sat_f32x4_s(gain));
    const words = i32x4.shr_u(i32x4.add(weighed, i32x4.splat(32768)), 16);
    const bytes = i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(words, words), words);
    store<i32>(data, ~i32x4.extract_lane(bytes, 0));
  }
}
