import { ImageError } from "../errors.ts";
import type { Plane } from "../picture.ts";
import { histogram } from "./histogram.ts";
import { mapLevels } from "./map-levels.ts";
import { percentileLevel } from "./percentile-level.ts";

export interface StretchOptions {
  /** The share of the pixels that becomes 0, 0 to 1. Default 0. */
  readonly low?: number;
  /** The share of the pixels that stays below 255, 0 to 1. Default 1. */
  readonly high?: number;
}

/**
 * Stretch the levels between two percentiles to 0..255; what lies outside is cut off. With the
 * default, the darkest pixel becomes 0 and the lightest 255: OpenCV's `normalize` by `NORM_MINMAX`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` unless 0 <= low < high <= 1.
 */
export function stretchLevels<Scale extends string>(
  plane: Plane<Scale>,
  { low = 0, high = 1 }: StretchOptions = {},
): Plane<Scale> {
  if (!(low >= 0 && low < high && high <= 1)) {
    throw new ImageError("INVALID_ARGUMENT", `cannot stretch from ${low} to ${high}`);
  }
  const counts = histogram(plane);
  const dark = percentileLevel(counts, low);
  const light = percentileLevel(counts, high);
  const scale = light > dark ? 255 / (light - dark) : 0;
  const table = Uint8ClampedArray.from({ length: 256 }, (_, level) => (level - dark) * scale);
  return mapLevels(plane, table);
}
