/** Steps from each pixel to the nearest that is 0, by 8 pixels of 16 bits at a time. */

/** Farther than any pixel; one step more still has 16 bits. */
const FAR: i16 = 30000;

/**
 * @param data - Rows of bytes, at least one of them 0, `stride` apart: a multiple of 8, filled up with what is not 0.
 * @param lines - Room for a row less than there are `rows`, and two more, of 2 bytes a pixel, with 16
 *   bytes before and behind each.
 * @param diagonal - What a step over a corner costs.
 */
export function distances(
  data: usize,
  stride: usize,
  rows: usize,
  lines: usize,
  diagonal: i32,
  width: usize,
  result: usize,
): void {
  const far = i16x8.splat(FAR);
  const line = 2 * stride + 32;
  for (let at: usize = lines; at < lines + (rows + 2) * line; at += 16) v128.store(at, far);
  let here = lines + line + 16;
  for (let y: usize = 0; y < rows; y++, here += line) {
    let carry = far;
    for (let x: usize = 0; x < stride; x += 8) {
      const isZero = i16x8.eq(v128.load8x8_u(data + x), i16x8.splat(0));
      const near = v128.andnot(nearest(here + 2 * x - line, diagonal), isZero);
      carry = along(near, carry);
      v128.store(here + 2 * x, carry);
      carry = i16x8.splat(i16x8.extract_lane_s(carry, 7));
    }
    data += stride;
  }
  let to = result + 4 * width * rows;
  for (let y: usize = 0; y < rows; y++) {
    here -= line;
    to -= 4 * width;
    let carry = far;
    for (let x = stride; x > 0; ) {
      x -= 8;
      const place = here + 2 * x;
      const near = i16x8.min_s(v128.load(place), nearest(place + line, diagonal));
      carry = reversed(along(reversed(near), carry));
      v128.store(place, carry);
      carry = i16x8.splat(i16x8.extract_lane_s(carry, 0));
    }
    store4(here, width, to);
  }
}

/** By way of the row that a place is on: one step, or one over a corner. */
function nearest(place: usize, diagonal: i32): v128 {
  const beside = i16x8.min_s(v128.load(place - 2), v128.load(place + 2));
  const straight = i16x8.add(v128.load(place), i16x8.splat(1));
  const near = i16x8.min_s(straight, i16x8.add(beside, i16x8.splat(<i16>diagonal)));
  return i16x8.min_s(near, i16x8.splat(FAR));
}

/**
 * By way of the pixels before: each is one further than the one before it.
 *
 * @param carry - How far the pixel before the first is, 8 times.
 */
function along(near: v128, carry: v128): v128 {
  const steps = i16x8(1, 2, 3, 4, 5, 6, 7, 8);
  const far = i16x8.splat(FAR);
  // Less its place, each distance is the smallest of those up to it.
  let least = i16x8.sub(near, steps);
  least = i16x8.min_s(least, v128.shuffle<u16>(far, least, 0, 8, 9, 10, 11, 12, 13, 14));
  least = i16x8.min_s(least, v128.shuffle<u16>(far, least, 0, 1, 8, 9, 10, 11, 12, 13));
  least = i16x8.min_s(least, v128.shuffle<u16>(far, least, 0, 1, 2, 3, 8, 9, 10, 11));
  return i16x8.add(i16x8.min_s(least, carry), steps);
}

function reversed(v: v128): v128 {
  return v128.shuffle<u16>(v, v, 7, 6, 5, 4, 3, 2, 1, 0);
}

/** Distances as floats; the row behind, written before, is not touched. */
function store4(from: usize, width: usize, to: usize): void {
  for (let x: usize = 0; x < width; x++) {
    store<f32>(to + 4 * x, <f32>load<i16>(from + 2 * x));
  }
}
