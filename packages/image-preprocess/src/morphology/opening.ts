import type { Plane } from "../picture.ts";
import { dilate } from "./dilate.ts";
import { erode } from "./erode.ts";
import type { MorphologyOptions } from "./morph.ts";

/**
 * An erosion and then a dilation: OpenCV's `morphologyEx` with `MORPH_OPEN`. Bright things into
 * which the element doesn't fit are gone; all others stay. With more iterations, all erosions come
 * first.
 *
 * @throws {ImageError} As `erode`.
 */
export function opening<Scale extends string>(
  picture: Plane<Scale>,
  options: MorphologyOptions = {},
): Plane<Scale> {
  return dilate(erode(picture, options), options);
}
