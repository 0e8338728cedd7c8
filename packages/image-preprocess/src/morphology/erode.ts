import { SMALLER } from "../filter/pick.ts";
import type { Plane } from "../picture.ts";
import { type MorphologyOptions, morph } from "./morph.ts";

/**
 * Each pixel becomes the smallest value that the element looks at: OpenCV's `erode`. Bright things
 * become thinner.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` for an element that looks at nothing, an anchor outside
 * it or a number of iterations that is none; `EMPTY_IMAGE` for a picture without pixels.
 */
export function erode<Scale extends string>(
  picture: Plane<Scale>,
  options: MorphologyOptions = {},
): Plane<Scale> {
  return morph(picture, SMALLER, options);
}
