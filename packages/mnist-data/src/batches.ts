import type { Digits } from "./digits.ts";
import { orderOf } from "./order.ts";
import { subset } from "./subset.ts";

export interface BatchOptions {
  /** Shuffles the digits before they are cut into batches. Default: none, the order they came in. */
  readonly seed?: number;
  /** Whether a last batch that isn't full is left out. Default false. */
  readonly dropLast?: boolean;
}

/**
 * Go through the digits, `size` at a time. Each batch is copied when it is asked for.
 *
 * @throws {RangeError} When `size` is no whole number above 0.
 */
export function batches(
  digits: Digits,
  size: number,
  { seed, dropLast = false }: BatchOptions = {},
): Iterable<Digits> {
  if (!Number.isInteger(size) || size < 1) {
    throw new RangeError(`A batch holds a whole number of digits, 1 or more, not ${size}`);
  }
  const order = orderOf(digits.count, seed);
  const end = dropLast ? digits.count - (digits.count % size) : digits.count;
  return {
    *[Symbol.iterator]() {
      for (let start = 0; start < end; start += size) {
        yield subset(digits, order.subarray(start, start + size));
      }
    },
  };
}
