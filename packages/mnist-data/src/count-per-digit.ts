import type { Digits } from "./digits.ts";

/** How many digits there are of each kind: ten counts, for 0 to 9. */
export function countPerDigit({ labels }: Digits): number[] {
  const counts = new Array<number>(10).fill(0);
  for (const label of labels) counts[label]!++;
  return counts;
}
