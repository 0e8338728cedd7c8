import type { Histogram } from "./histogram.ts";

/** How many pixels have each level or a lower one. */
export function cumulativeHistogram(histogram: Histogram): Histogram {
  const cumulative = new Uint32Array(histogram.length);
  let count = 0;
  for (let level = 0; level < histogram.length; level++) {
    count += histogram[level]!;
    cumulative[level] = count;
  }
  return cumulative;
}
