import type { Plane } from "../picture.ts";
import { type ExtremeFilterOptions, extremeFilter } from "./extreme-filter.ts";
import { SMALLER } from "./pick.ts";

/**
 * Each pixel becomes the smallest value in a box around it. OpenCV's `erode` with a rectangle does
 * the same; here the border is that of a filter.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` for a window that is none, `EMPTY_IMAGE` for a picture
 * without pixels.
 */
export function minFilter<Scale extends string>(
  picture: Plane<Scale>,
  options: ExtremeFilterOptions,
): Plane<Scale> {
  return extremeFilter(picture, options, SMALLER);
}
