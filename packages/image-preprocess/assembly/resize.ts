/** Rows and columns mixed to another size. */

/** Pixels that each new one is mixed from. */
const PAIR: usize = 2;
const FOUR: usize = 4;

/**
 * Rows of the result, each mixed from `taps` rows, which are mixed to the new width first.
 *
 * @param source - Where the picture's first row is, or would be.
 * @param firsts - The first column of each new one; reading may go 7 bytes past the last tap.
 * @param weights - 8 of 16 bits for each column, those past `taps` 0.
 * @param rowFirsts - The first row of each new one: outside, the outermost is repeated.
 * @param rowWeights - 8 of 16 bits for each row, as of columns.
 * @param present - Which row each line holds, of `taps`; -1 for none.
 * @param lines - Room for `taps` mixed rows of 4 bytes a pixel, `lineBytes` apart.
 */
export function mix(
  source: usize,
  step: usize,
  rows: i32,
  taps: usize,
  firsts: usize,
  weights: usize,
  width: usize,
  rowFirsts: usize,
  rowWeights: usize,
  height: usize,
  present: usize,
  lines: usize,
  lineBytes: usize,
  result: usize,
): void {
  for (let y: usize = 0; y < height; y++) {
    const first = load<i32>(rowFirsts + 4 * y);
    for (let k: usize = 0; k < taps; k++) {
      const row = max(0, min(rows - 1, first + <i32>k));
      const slot = <usize>row & (taps - 1);
      if (load<i32>(present + 4 * slot) === row) continue;
      store<i32>(present + 4 * slot, row);
      mixColumns(source + row * step, taps, firsts, weights, width, lines + slot * lineBytes);
    }
    const own = rowWeights + 16 * y;
    if (taps === PAIR) mixTwo(first, rows, own, lines, lineBytes, width, result);
    else if (taps === FOUR) mixFour(first, rows, own, lines, lineBytes, width, result);
    else mixEight(first, rows, own, lines, lineBytes, width, result);
    result += width;
  }
}

function mixColumns(
  row: usize,
  taps: usize,
  firsts: usize,
  weights: usize,
  width: usize,
  line: usize,
): void {
  for (const end = firsts + 4 * width; firsts < end; firsts += 4, weights += 16, line += 4) {
    const at = row + load<i32>(firsts);
    if (taps === PAIR) {
      const left = <i32>load<u8>(at) * load<i16>(weights);
      store<i32>(line, left + <i32>load<u8>(at, 1) * load<i16>(weights, 2));
      continue;
    }
    const products = i32x4.dot_i16x8_s(v128.load8x8_u(at), v128.load(weights));
    const sums = i32x4.add(products, v128.shuffle<u32>(products, products, 2, 3, 0, 1));
    store<i32>(line, i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1));
  }
}

function lineOf(row: i32, rows: i32, taps: usize, lines: usize, lineBytes: usize): usize {
  return lines + (<usize>max(0, min(rows - 1, row)) & (taps - 1)) * lineBytes;
}

/** Each product loses its lower bits before the sum, as in OpenCV. */
function mixTwo(
  first: i32,
  rows: i32,
  weights: usize,
  lines: usize,
  lineBytes: usize,
  width: usize,
  to: usize,
): void {
  const upper = lineOf(first, rows, 2, lines, lineBytes);
  const lower = lineOf(first + 1, rows, 2, lines, lineBytes);
  const upperWeight = i32x4.splat(load<i16>(weights));
  const lowerWeight = i32x4.splat(load<i16>(weights, 2));
  for (let x: usize = 0; x < width; x += 4) {
    const a = i32x4.mul(upperWeight, i32x4.shr_s(v128.load(upper + 4 * x), 4));
    const b = i32x4.mul(lowerWeight, i32x4.shr_s(v128.load(lower + 4 * x), 4));
    const sum = i32x4.add(i32x4.shr_s(a, 16), i32x4.shr_s(b, 16));
    storeFour(to + x, i32x4.shr_s(i32x4.add(sum, i32x4.splat(2)), 2));
  }
}

function mixFour(
  first: i32,
  rows: i32,
  weights: usize,
  lines: usize,
  lineBytes: usize,
  width: usize,
  to: usize,
): void {
  for (let x: usize = 0; x < width; x += 4) {
    let sum = i32x4.splat(1 << 21);
    for (let k = 0; k < 4; k++) {
      const line = lineOf(first + k, rows, 4, lines, lineBytes);
      const weight = i32x4.splat(load<i16>(weights + ((<usize>k) << 1)));
      sum = i32x4.add(sum, i32x4.mul(weight, v128.load(line + 4 * x)));
    }
    storeFour(to + x, i32x4.shr_s(sum, 22));
  }
}

/** In doubles: the lobes of opposite sign can add up to more than 31 bits. */
function mixEight(
  first: i32,
  rows: i32,
  weights: usize,
  lines: usize,
  lineBytes: usize,
  width: usize,
  to: usize,
): void {
  const unit = f64x2.splat(1 / <f64>(1 << 22));
  for (let x: usize = 0; x < width; x += 4) {
    let left = f64x2.splat(0);
    let right = left;
    for (let k = 0; k < 8; k++) {
      const four = v128.load(lineOf(first + k, rows, 8, lines, lineBytes) + 4 * x);
      const weight = f64x2.splat(<f64>load<i16>(weights + ((<usize>k) << 1)));
      left = f64x2.add(left, f64x2.mul(weight, f64x2.convert_low_i32x4_s(four)));
      const upper = v128.shuffle<u32>(four, four, 2, 3, 2, 3);
      right = f64x2.add(right, f64x2.mul(weight, f64x2.convert_low_i32x4_s(upper)));
    }
    const a = i32x4.trunc_sat_f64x2_s_zero(f64x2.nearest(f64x2.mul(left, unit)));
    const b = i32x4.trunc_sat_f64x2_s_zero(f64x2.nearest(f64x2.mul(right, unit)));
    storeFour(to + x, v128.shuffle<u32>(a, b, 0, 1, 4, 5));
  }
}

/** Four values, cut off at 0 and 255. */
function storeFour(to: usize, values: v128): void {
  const short = i16x8.narrow_i32x4_s(values, values);
  v128.store_lane<u32>(to, i8x16.narrow_i16x8_u(short, short), 0);
}

/** The pixels of some columns of some rows, whose places in memory are told from `source` on. */
export function pick(
  source: usize,
  rows: usize,
  height: usize,
  columns: usize,
  width: usize,
  to: usize,
): void {
  for (const last = rows + 4 * height; rows < last; rows += 4) {
    const row = source + load<u32>(rows);
    for (let x: usize = 0; x < width; x++) {
      store<u8>(to + x, load<u8>(row + load<u32>(columns + 4 * x)));
    }
    to += width;
  }
}
