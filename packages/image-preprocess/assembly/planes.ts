/** Pixels of red, green, blue and alpha taken apart into planes and put together, 16 at a time. */

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
