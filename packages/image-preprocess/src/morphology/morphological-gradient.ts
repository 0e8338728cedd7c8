import { subtract } from "../colour/subtract.ts";
import type { Plane } from "../picture.ts";
import { dilate } from "./dilate.ts";
import { erode } from "./erode.ts";
import type { MorphologyOptions } from "./morph.ts";

/**
 * A dilation less an erosion: OpenCV's `morphologyEx` with `MORPH_GRADIENT`. The outlines are left.
 *
 * @throws {ImageError} As `erode`.
 */
export function morphologicalGradient<Scale extends string>(
  picture: Plane<Scale>,
  options: MorphologyOptions = {},
): Plane<Scale> {
  return subtract(dilate(picture, options), erode(picture, options));
}
