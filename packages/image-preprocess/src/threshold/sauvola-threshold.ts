import type { Plane } from "../picture.ts";
import { type LocalThresholdOptions, localThreshold } from "./local-threshold.ts";

export interface SauvolaThresholdOptions extends LocalThresholdOptions {
  /** How far the threshold falls below the mean where nothing varies, as a share of it. Default 0.5. */
  readonly k?: number;
  /** The standard deviation at which the threshold is the mean itself, in levels. Default 128. */
  readonly r?: number;
}

/**
 * Compare every pixel with `mean * (1 + k * (deviation / r - 1))` of its surroundings (Sauvola and
 * Pietikäinen 2000): dark writing on light paper, with empty paper left empty.
 * `ximgproc.niBlackThreshold` of OpenCV's extras, by Sauvola's method.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when `blockSize` is not odd and at least 3.
 */
export function sauvolaThreshold<Scale extends string>(
  plane: Plane<Scale>,
  { k = 0.5, r = 128, ...options }: SauvolaThresholdOptions,
): Plane<Scale> {
  return localThreshold(plane, options, { base: 1 - k, perDeviation: k / r, plus: 0 });
}
