import type { Digits } from "./digits.ts";
import { orderOf } from "./order.ts";
import { subset } from "./subset.ts";

/** Digits in two: those to learn from, and those held out to choose by. */
export interface Split {
  readonly rest: Digits;
  readonly heldOut: Digits;
}

/**
 * Hold some digits out: the last ones, or with a seed random ones. Both halves keep the order that
 * the digits came in.
 *
 * @param count - How many are held out.
 * @throws {RangeError} When there are fewer digits than that.
 */
export function split(digits: Digits, count: number, seed?: number): Split {
  if (!Number.isInteger(count) || count < 0 || count > digits.count) {
    throw new RangeError(`Can't hold ${count} digits out of ${digits.count}`);
  }
  const kept = digits.count - count;
  const order = orderOf(digits.count, seed);
  return {
    rest: subset(digits, order.slice(0, kept).sort()),
    heldOut: subset(digits, order.slice(kept).sort()),
  };
}
