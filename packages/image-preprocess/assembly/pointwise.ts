/** Bytes of one plane, or of two, 16 at a time. All change the first plane in place. */

/**
 * Each byte that is at least `least` becomes `above`, and of itself the bits that `aboveKept` has;
 * any other in the same way.
 */
export function threshold(
  data: usize,
  end: usize,
  least: i32,
  above: i32,
  aboveKept: i32,
  below: i32,
  belowKept: i32,
): void {
  const limit = i8x16.splat(<i8>least);
  const high = i8x16.splat(<i8>above);
  const highKept = i8x16.splat(<i8>aboveKept);
  const low = i8x16.splat(<i8>below);
  const lowKept = i8x16.splat(<i8>belowKept);
  for (; data < end; data += 16) {
    const bytes = v128.load(data);
    const passes = i8x16.ge_u(bytes, limit);
    const yes = v128.or(high, v128.and(bytes, highKept));
    const no = v128.or(low, v128.and(bytes, lowKept));
    v128.store(data, v128.bitselect(yes, no, passes));
  }
}

export function invert(data: usize, end: usize): void {
  for (; data < end; data += 16) v128.store(data, v128.not(v128.load(data)));
}

/** The difference to another plane, 0 where that is larger. */
export function subtract(data: usize, end: usize, other: usize): void {
  for (; data < end; data += 16, other += 16) {
    v128.store(data, i8x16.sub_sat_u(v128.load(data), v128.load(other)));
  }
}

export function and(data: usize, end: usize, other: usize): void {
  for (; data < end; data += 16, other += 16) {
    v128.store(data, v128.and(v128.load(data), v128.load(other)));
  }
}

/** `above` where a byte is at least `least` larger than another, which may be negative, else `below`. */
export function compare(
  data: usize,
  end: usize,
  other: usize,
  least: i32,
  above: i32,
  below: i32,
): void {
  const limit = i16x8.splat(<i16>least);
  const yes = i8x16.splat(<i8>above);
  const no = i8x16.splat(<i8>below);
  for (; data < end; data += 16, other += 16) {
    const a = v128.load(data);
    const b = v128.load(other);
    const low = i16x8.sub(i16x8.extend_low_i8x16_u(a), i16x8.extend_low_i8x16_u(b));
    const high = i16x8.sub(i16x8.extend_high_i8x16_u(a), i16x8.extend_high_i8x16_u(b));
    const passes = i8x16.narrow_i16x8_s(i16x8.ge_s(low, limit), i16x8.ge_s(high, limit));
    v128.store(data, v128.bitselect(yes, no, passes));
  }
}
