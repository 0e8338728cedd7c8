import type { Plane } from "../picture.ts";
import { type LocalThresholdOptions, localThreshold } from "./local-threshold.ts";

export interface NiblackThresholdOptions extends LocalThresholdOptions {
  /** Standard deviations from the mean to the threshold. Default -0.2. */
  readonly k?: number;
}

/**
 * Compare every pixel with the mean of its surroundings plus `k` standard deviations (Niblack 1986):
 * finds faint writing, but also noise on empty paper. `ximgproc.niBlackThreshold` of OpenCV's extras.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when `blockSize` is not odd and at least 3.
 */
export function niblackThreshold<Scale extends string>(
  plane: Plane<Scale>,
  { k = -0.2, ...options }: NiblackThresholdOptions,
): Plane<Scale> {
  return localThreshold(plane, options, { base: 1, perDeviation: 0, plus: k });
}
