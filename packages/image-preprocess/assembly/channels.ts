/** Pictures of red, green, blue and alpha, a byte each, and planes: 16 pixels at a time. */

const HALF_15: i32 = 1 << 14;
const HALF_14: i32 = 1 << 13;

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
  return i32x4.shr_s(i32x4.add(i32x4.add(redGreen, blue), i32x4.splat(HALF_15)), 15);
}

/** Values of 16 pixels, cut off at 0 and 255. */
function bytesOf(a: v128, b: v128, c: v128, d: v128): v128 {
  return i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d));
}

/** Four planes, each `step` bytes behind the last one. */
export function split(pixels: usize, count: usize, to: usize, step: usize): void {
  for (const end = to + count; to < end; to += 16, pixels += 64) {
    const a = v128.load(pixels);
    const b = v128.load(pixels, 16);
    const c = v128.load(pixels, 32);
    const d = v128.load(pixels, 48);
    const leftRG = redGreenOf(a, b);
    const rightRG = redGreenOf(c, d);
    const leftBA = redGreenOf(i32x4.shr_u(a, 16), i32x4.shr_u(b, 16));
    const rightBA = redGreenOf(i32x4.shr_u(c, 16), i32x4.shr_u(d, 16));
    v128.store(to, v128.shuffle<u64>(leftRG, rightRG, 0, 2));
    v128.store(to + step, v128.shuffle<u64>(leftRG, rightRG, 1, 3));
    v128.store(to + 2 * step, v128.shuffle<u64>(leftBA, rightBA, 0, 2));
    v128.store(to + 3 * step, v128.shuffle<u64>(leftBA, rightBA, 1, 3));
  }
}

/** The first bytes of 8 pixels, then their second ones. */
function redGreenOf(a: v128, b: v128): v128 {
  return v128.shuffle<u8>(a, b, 0, 4, 8, 12, 16, 20, 24, 28, 1, 5, 9, 13, 17, 21, 25, 29);
}

export function merge(
  red: usize,
  green: usize,
  blue: usize,
  alpha: usize,
  count: usize,
  to: usize,
): void {
  for (let i: usize = 0; i < count; i += 16, to += 64) {
    const r = v128.load(red + i);
    const g = v128.load(green + i);
    const b = v128.load(blue + i);
    const a = v128.load(alpha + i);
    storePairs(to, lowPairs(r, g), lowPairs(b, a));
    storePairs(to + 32, highPairs(r, g), highPairs(b, a));
  }
}

function lowPairs(a: v128, b: v128): v128 {
  return v128.shuffle<u8>(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}

function highPairs(a: v128, b: v128): v128 {
  return v128.shuffle<u8>(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
}

function storePairs(to: usize, redGreen: v128, blueAlpha: v128): void {
  v128.store(to, v128.shuffle<u16>(redGreen, blueAlpha, 0, 8, 1, 9, 2, 10, 3, 11));
  v128.store(to, v128.shuffle<u16>(redGreen, blueAlpha, 4, 12, 5, 13, 6, 14, 7, 15), 16);
}

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
    const light = i32x4.shr_s(i32x4.add(weighted, i32x4.splat(HALF_14)), 14);
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
    const green = i32x4.add(light, i32x4.shr_s(i32x4.add(less, i32x4.splat(HALF_14)), 14));
    const bytes = bytesOf(red, green, blue, i32x4.splat(255));
    const order = i8x16(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
    v128.store(to, i8x16.swizzle(bytes, order));
  }
}

/** A product in 2^-14ths, rounded. */
function scaled(values: v128, weight: i32): v128 {
  const product = i32x4.mul(values, i32x4.splat(weight));
  return i32x4.shr_s(i32x4.add(product, i32x4.splat(HALF_14)), 14);
}

/** Four bytes as words. */
function wordsAt(bytes: usize): v128 {
  return i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(bytes)));
}
