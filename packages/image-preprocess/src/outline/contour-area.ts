import type { Point } from "../geometry/point.ts";

/**
 * The area inside a polygon: OpenCV's `contourArea`. Through the middles of the pixels of a border
 * it is less than the number of pixels.
 */
export function contourArea(
  points: readonly Point[],
  {
    oriented = false,
  }: {
    /** Positive where the points go clockwise as one sees them, else negative. */
    readonly oriented?: boolean;
  } = {},
): number {
  let twice = 0;
  let before = points.at(-1);
  for (const point of points) {
    twice += before!.x * point.y - before!.y * point.x;
    before = point;
  }
  return oriented ? twice / 2 : Math.abs(twice) / 2;
}
