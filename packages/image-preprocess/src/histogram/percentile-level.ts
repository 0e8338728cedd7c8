import type { Histogram } from "./histogram.ts";

/**
 * The lowest level that at least a share of the pixels does not exceed: 0 gives the darkest level
 * there is, 0.5 the median, 1 the lightest.
 *
 * @param share - 0 to 1.
 * @returns 0 to 255; 0 for an empty histogram.
 */
export function percentileLevel(histogram: Histogram, share: number): number {
  let total = 0;
  for (let level = 0; level < 256; level++) total += histogram[level]!;
  const wanted = Math.max(1, share * total);
  let count = 0;
  for (let level = 0; level < 256; level++) {
    count += histogram[level]!;
    if (count >= wanted) return level;
  }
  return 0;
}
