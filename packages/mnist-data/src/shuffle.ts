import type { Digits } from "./digits.ts";
import { orderOf } from "./order.ts";
import { subset } from "./subset.ts";

/** Put the digits in a random order, which is the same for the same seed. */
export function shuffle(digits: Digits, seed: number): Digits {
  return subset(digits, orderOf(digits.count, seed));
}
