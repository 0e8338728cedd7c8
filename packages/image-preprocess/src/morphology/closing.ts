import type { Plane } from "../picture.ts";
import { dilate } from "./dilate.ts";
import { erode } from "./erode.ts";
import type { MorphologyOptions } from "./morph.ts";

/**
 * A dilation and then an erosion: OpenCV's `morphologyEx` with `MORPH_CLOSE`. Dark gaps into which
 * the element doesn't fit are filled; all else stays. With more iterations, all dilations come
 * first.
 *
 * @throws {ImageError} As `erode`.
 */
export function closing<Scale extends string>(
  picture: Plane<Scale>,
  options: MorphologyOptions = {},
): Plane<Scale> {
  return erode(dilate(picture, options), options);
}
