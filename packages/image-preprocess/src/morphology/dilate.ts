import { LARGER } from "../filter/pick.ts";
import type { Plane } from "../picture.ts";
import { type MorphologyOptions, morph } from "./morph.ts";

/**
 * Each pixel becomes the largest value that the element looks at: OpenCV's `dilate`. Bright things
 * become thicker.
 *
 * As there, the element is not turned: for one that isn't symmetric, erosion and this are dual, but
 * `opening` and `closing` move what they open and close.
 *
 * @throws {ImageError} As `erode`.
 */
export function dilate<Scale extends string>(
  picture: Plane<Scale>,
  options: MorphologyOptions = {},
): Plane<Scale> {
  return morph(picture, LARGER, options);
}
