import { rotate } from "../geometry/rotate.ts";
import type { Plane } from "../picture.ts";
import { type SkewOptions, skewAngle } from "./skew-angle.ts";

/**
 * A drawing (0 is paper) turned so that its lines are level; it grows so that no ink is lost.
 *
 * A picture of dark ink on light paper is turned by hand: `rotate(photo, -skewAngle(toInk(photo)), {
 * borderValue: 255 })`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when `most` is out of range, `EMPTY_IMAGE` for a drawing
 * without pixels.
 */
export function deskew<Scale extends string>(
  drawing: Plane<Scale>,
  options: SkewOptions = {},
): Plane<Scale> {
  return rotate(drawing, -skewAngle(drawing, options));
}
