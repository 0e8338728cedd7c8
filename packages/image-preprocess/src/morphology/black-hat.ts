import { subtract } from "../colour/subtract.ts";
import type { Plane } from "../picture.ts";
import { closing } from "./closing.ts";
import type { MorphologyOptions } from "./morph.ts";

/**
 * What a closing fills, the small dark things, as bright ones: OpenCV's `morphologyEx` with
 * `MORPH_BLACKHAT`. Of dark writing on light paper it leaves the ink.
 *
 * @throws {ImageError} As `erode`.
 */
export function blackHat<Scale extends string>(
  picture: Plane<Scale>,
  options: MorphologyOptions = {},
): Plane<Scale> {
  return subtract(closing(picture, options), picture);
}
