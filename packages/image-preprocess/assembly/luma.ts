/** The light of pixels of red, green, blue and alpha, 16 at a time. */

const HALF: i32 = 1 << 14;

/**
 * BT.601's luma in OpenCV's integers.
 *
 * @returns Whether every pixel was opaque; else the luma means nothing.
 */
export function luma(pixels: usize, count: usize, to: usize): bool {
  let opaque = i8x16.splat(-1);
  for (const end = to + count; to < end; to += 16, pixels += 64) {
    const a = v128.load(pixels);
    const b = v128.load(pixels, 16);
    const c = v128.load(pixels, 32);
    const d = v128.load(pixels, 48);
    opaque = v128.and(opaque, v128.and(v128.and(a, b), v128.and(c, d)));
    v128.store(to, bytesOf(lumaOf(a), lumaOf(b), lumaOf(c), lumaOf(d)));
  }
  return !v128.any_true(i32x4.shr_u(v128.not(opaque), 24));
}

function lumaOf(pixels: v128): v128 {
  const weights = i16x8(9798, 19235, 3735, 0, 9798, 19235, 3735, 0);
  const left = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(pixels), weights);
  const right = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(pixels), weights);
  const redGreen = v128.shuffle<u32>(left, right, 0, 2, 4, 6);
  const blue = v128.shuffle<u32>(left, right, 1, 3, 5, 7);
  return i32x4.shr_s(i32x4.add(i32x4.add(redGreen, blue), i32x4.splat(HALF)), 15);
}

/** Values of 16 pixels, cut off at 0 and 255. */
function bytesOf(a: v128, b: v128, c: v128, d: v128): v128 {
  return i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d));
}
