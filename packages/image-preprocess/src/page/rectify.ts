import {
  getPerspectiveTransform,
  type Quadrilateral,
} from "../geometry/get-perspective-transform.ts";
import type { Point } from "../geometry/point.ts";
import type { SampleOptions } from "../geometry/sample.ts";
import type { Size } from "../geometry/size.ts";
import { warpPerspective } from "../geometry/warp-perspective.ts";
import type { Plane } from "../picture.ts";

export interface RectifyOptions extends SampleOptions, Partial<Size> {}

/**
 * What lies in a quadrilateral of a picture, as it would look from straight above.
 *
 * @param corners - Top left, top right, bottom right, bottom left: the middles of what become the
 * result's corner pixels.
 * @param options - Columns and rows of the result; by default about as many as the sides are long.
 * What lies past the edges of the picture is by default as its edge is.
 * @throws {ImageError} `INVALID_ARGUMENT` when three of the corners are on one line or a size is no
 * size, `EMPTY_IMAGE` for a picture without pixels.
 */
export function rectify<Scale extends string>(
  picture: Plane<Scale>,
  corners: Quadrilateral,
  {
    width = sideOf(corners[0], corners[1], corners[3], corners[2]),
    height = sideOf(corners[0], corners[3], corners[1], corners[2]),
    border = "replicate",
    ...sampling
  }: RectifyOptions = {},
): Plane<Scale> {
  const [right, bottom] = [Math.max(1, width - 1), Math.max(1, height - 1)];
  const upright: Quadrilateral = [
    { x: 0, y: 0 },
    { x: right, y: 0 },
    { x: right, y: bottom },
    { x: 0, y: bottom },
  ];
  const matrix = getPerspectiveTransform(corners, upright);
  return warpPerspective(picture, matrix, { ...sampling, width, height, border });
}

/** The mean length of two opposite sides, in pixels from the first to the last. */
function sideOf(a: Point, b: Point, c: Point, d: Point): number {
  const mean = (Math.hypot(b.x - a.x, b.y - a.y) + Math.hypot(d.x - c.x, d.y - c.y)) / 2;
  return Math.max(1, Math.round(mean) + 1);
}
