import { ImageError } from "../errors.ts";
import type { Histogram } from "./histogram.ts";
import { percentileLevel } from "./percentile-level.ts";

/** What a histogram says in a few numbers. Levels are 0 to 255. */
export interface HistogramStatistics {
  readonly pixels: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Standard deviation of all pixels, as OpenCV's `meanStdDev`. */
  readonly deviation: number;
  readonly median: number;
  /** The most frequent level, the darkest of several. */
  readonly mode: number;
  /** Bits that a pixel carries, 0 to 8. */
  readonly entropy: number;
}

/**
 * Mean, spread, extremes and entropy of the levels: OpenCV's `meanStdDev` and `minMaxLoc` in one.
 *
 * @throws {ImageError} `EMPTY_IMAGE` when no pixels were counted.
 */
export function histogramStatistics(histogram: Histogram): HistogramStatistics {
  let pixels = 0;
  let sum = 0;
  let squares = 0;
  let mode = 0;
  for (let level = 0; level < 256; level++) {
    const count = histogram[level]!;
    pixels += count;
    sum += level * count;
    squares += level * level * count;
    if (count > histogram[mode]!) mode = level;
  }
  if (pixels === 0) throw new ImageError("EMPTY_IMAGE", "the histogram counts no pixels");
  let entropy = 0;
  for (let level = 0; level < 256; level++) {
    const share = histogram[level]! / pixels;
    if (share > 0) entropy -= share * Math.log2(share);
  }
  const mean = sum / pixels;
  return {
    pixels,
    min: percentileLevel(histogram, 0),
    max: percentileLevel(histogram, 1),
    mean,
    deviation: Math.sqrt(Math.max(0, squares / pixels - mean * mean)),
    median: percentileLevel(histogram, 0.5),
    mode,
    entropy,
  };
}
