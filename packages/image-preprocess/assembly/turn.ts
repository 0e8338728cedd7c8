/** Rows read backwards, and rows that become columns. */

/** Each row from its end to its start. */
export function reverse(from: usize, width: usize, rows: usize, to: usize): void {
  const whole = width & ~15;
  for (let y: usize = 0; y < rows; y++) {
    const end = to + width;
    for (let x: usize = 0; x < whole; x += 16) {
      const order = i8x16(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
      v128.store(end - 16 - x, i8x16.swizzle(v128.load(from + x), order));
    }
    for (let x = whole; x < width; x++) store<u8>(end - 1 - x, load<u8>(from + x));
    from += width;
    to = end;
  }
}

/** Rows become columns, 8x8 pixels at a time. The steps lead from one row to the next, up or down. */
export function transpose(
  from: usize,
  fromStep: usize,
  width: usize,
  height: usize,
  to: usize,
  toStep: usize,
): void {
  const right = width & ~7;
  const bottom = height & ~7;
  for (let y: usize = 0; y < bottom; y += 8) {
    for (let x: usize = 0; x < right; x += 8) {
      turnBlock(from + y * fromStep + x, fromStep, to + x * toStep + y, toStep);
    }
  }
  for (let y: usize = 0; y < height; y++) {
    for (let x: usize = y < bottom ? right : 0; x < width; x++) {
      store<u8>(to + x * toStep + y, load<u8>(from + y * fromStep + x));
    }
  }
}

function turnBlock(from: usize, fromStep: usize, to: usize, toStep: usize): void {
  const ab = pairsAt(from, fromStep);
  const cd = pairsAt(from + 2 * fromStep, fromStep);
  const ef = pairsAt(from + 4 * fromStep, fromStep);
  const gh = pairsAt(from + 6 * fromStep, fromStep);
  const leftUpper = v128.shuffle<u16>(ab, cd, 0, 8, 1, 9, 2, 10, 3, 11);
  const rightUpper = v128.shuffle<u16>(ab, cd, 4, 12, 5, 13, 6, 14, 7, 15);
  const leftLower = v128.shuffle<u16>(ef, gh, 0, 8, 1, 9, 2, 10, 3, 11);
  const rightLower = v128.shuffle<u16>(ef, gh, 4, 12, 5, 13, 6, 14, 7, 15);
  storeColumns(to, toStep, leftUpper, leftLower);
  storeColumns(to + 4 * toStep, toStep, rightUpper, rightLower);
}

/** 8 pixels of a row and those below them, alternating. */
function pairsAt(from: usize, step: usize): v128 {
  const a = v128.load64_zero(from);
  const b = v128.load64_zero(from + step);
  return v128.shuffle<u8>(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}

/** Four columns, of their upper four and lower four pixels. */
function storeColumns(to: usize, step: usize, upper: v128, lower: v128): void {
  const first = v128.shuffle<u32>(upper, lower, 0, 4, 1, 5);
  const second = v128.shuffle<u32>(upper, lower, 2, 6, 3, 7);
  v128.store_lane<u64>(to, first, 0);
  v128.store_lane<u64>(to + step, first, 1);
  v128.store_lane<u64>(to + 2 * step, second, 0);
  v128.store_lane<u64>(to + 3 * step, second, 1);
}
