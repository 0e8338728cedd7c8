/** Luma and colour differences, 4 pixels at a time. */

const HALF: i32 = 1 << 13;

/** Luma, and the differences of red and blue to it, as three planes `step` bytes apart. */
export function toYCrCb(pixels: usize, count: usize, to: usize, step: usize): void {
  for (const end = to + count; to < end; to += 4, pixels += 16) {
    const four = v128.load(pixels);
    const mask = i32x4.splat(255);
    const red = v128.and(four, mask);
    const green = v128.and(i32x4.shr_u(four, 8), mask);
    const blue = v128.and(i32x4.shr_u(four, 16), mask);
    const weighted = i32x4.add(
      i32x4.add(i32x4.mul(red, i32x4.splat(4899)), i32x4.mul(green, i32x4.splat(9617))),
      i32x4.mul(blue, i32x4.splat(1868)),
    );
    const light = i32x4.shr_s(i32x4.add(weighted, i32x4.splat(HALF)), 14);
    const cr = i32x4.add(scaled(i32x4.sub(red, light), 11682), i32x4.splat(128));
    const cb = i32x4.add(scaled(i32x4.sub(blue, light), 9241), i32x4.splat(128));
    const bytes = bytesOf(light, cr, cb, cb);
    v128.store_lane<u32>(to, bytes, 0);
    v128.store_lane<u32>(to + step, bytes, 1);
    v128.store_lane<u32>(to + 2 * step, bytes, 2);
  }
}

/** The opaque pixels of three planes `step` bytes apart. */
export function fromYCrCb(planes: usize, step: usize, count: usize, to: usize): void {
  for (const end = planes + count; planes < end; planes += 4, to += 16) {
    const light = wordsAt(planes);
    const toRed = i32x4.sub(wordsAt(planes + step), i32x4.splat(128));
    const toBlue = i32x4.sub(wordsAt(planes + 2 * step), i32x4.splat(128));
    const red = i32x4.add(light, scaled(toRed, 22987));
    const blue = i32x4.add(light, scaled(toBlue, 29049));
    const less = i32x4.add(
      i32x4.mul(toBlue, i32x4.splat(-5636)),
      i32x4.mul(toRed, i32x4.splat(-11698)),
    );
    const green = i32x4.add(light, i32x4.shr_s(i32x4.add(less, i32x4.splat(HALF)), 14));
    const bytes = bytesOf(red, green, blue, i32x4.splat(255));
    const order = i8x16(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
    v128.store(to, i8x16.swizzle(bytes, order));
  }
}

/** A product in 2^-14ths, rounded. */
function scaled(values: v128, weight: i32): v128 {
  const product = i32x4.mul(values, i32x4.splat(weight));
  return i32x4.shr_s(i32x4.add(product, i32x4.splat(HALF)), 14);
}

/** Four bytes as words. */
function wordsAt(bytes: usize): v128 {
  return i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(bytes)));
}

/** Values of 16 pixels, cut off at 0 and 255. */
function bytesOf(a: v128, b: v128, c: v128, d: v128): v128 {
  return i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d));
}
