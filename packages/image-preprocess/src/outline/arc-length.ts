import type { Point } from "../geometry/point.ts";

/**
 * The length of a line from point to point: OpenCV's `arcLength`.
 *
 * @param options.closed - Whether it goes on from the last point to the first.
 */
export function arcLength(
  points: readonly Point[],
  { closed = true }: { readonly closed?: boolean } = {},
): number {
  let length = 0;
  let before = closed ? points.at(-1) : points[0];
  for (const point of points) {
    length += Math.hypot(point.x - before!.x, point.y - before!.y);
    before = point;
  }
  return length;
}
