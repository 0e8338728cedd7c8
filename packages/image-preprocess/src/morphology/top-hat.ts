import { subtract } from "../colour/subtract.ts";
import type { Plane } from "../picture.ts";
import type { MorphologyOptions } from "./morph.ts";
import { opening } from "./opening.ts";

/**
 * What an opening takes away, the small bright things: OpenCV's `morphologyEx` with `MORPH_TOPHAT`.
 *
 * @throws {ImageError} As `erode`.
 */
export function topHat<Scale extends string>(
  picture: Plane<Scale>,
  options: MorphologyOptions = {},
): Plane<Scale> {
  return subtract(picture, opening(picture, options));
}
