import type { Plane } from "../picture.ts";
import { type ExtremeFilterOptions, extremeFilter } from "./extreme-filter.ts";
import { LARGER } from "./pick.ts";

/**
 * Each pixel becomes the largest value in a box around it. OpenCV's `dilate` with a rectangle does
 * the same; here the border is that of a filter.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` for a window that is none, `EMPTY_IMAGE` for a picture
 * without pixels.
 */
export function maxFilter<Scale extends string>(
  picture: Plane<Scale>,
  options: ExtremeFilterOptions,
): Plane<Scale> {
  return extremeFilter(picture, options, LARGER);
}
