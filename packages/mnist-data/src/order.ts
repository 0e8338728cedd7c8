import { createRandom } from "./random.ts";

/**
 * The numbers from 0 to `count - 1`: as they are, or with a seed shuffled (Fisher and Yates).
 */
export function orderOf(count: number, seed?: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  if (seed === undefined) return order;

  const random = createRandom(seed);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const moved = order[last]!;
    order[last] = order[other]!;
    order[other] = moved;
  }
  return order;
}
