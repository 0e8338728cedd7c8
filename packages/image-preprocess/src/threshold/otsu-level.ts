import type { Histogram } from "../histogram/histogram.ts";

/** Classes with a smaller share of the pixels than this (float's epsilon) are empty, as in OpenCV. */
const EMPTY = 1.1920928955078125e-7;

/**
 * The level that parts dark from light best: the variance between the two classes is largest
 * (Otsu 1979). Pixels up to and at the level are the dark class. OpenCV's `THRESH_OTSU`.
 *
 * @returns 0 to 255; 0 when all pixels have one level.
 */
export function otsuLevel(histogram: Histogram): number {
  let pixels = 0;
  let total = 0;
  for (let level = 0; level < 256; level++) {
    pixels += histogram[level]!;
    total += level * histogram[level]!;
  }
  const scale = 1 / pixels;
  const mean = total * scale;

  let best = 0;
  let most = 0;
  let darkMean = 0;
  let dark = 0;
  for (let level = 0; level < 256; level++) {
    const share = histogram[level]! * scale;
    darkMean *= dark;
    dark += share;
    const light = 1 - dark;
    if (Math.min(dark, light) < EMPTY || Math.max(dark, light) > 1 - EMPTY) continue;
    darkMean = (darkMean + level * share) / dark;
    const lightMean = (mean - dark * darkMean) / light;
    const between = dark * light * (darkMean - lightMean) ** 2;
    if (between > most) {
      most = between;
      best = level;
    }
  }
  return best;
}
