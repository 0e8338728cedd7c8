import type { Point } from "../geometry/point.ts";

/**
 * The length of a line from point to point: OpenCV's `arcLength`.
 */
export function arcLength(
  points: readonly Point[],
  {
    closed = true,
  }: {
    /** Whether it goes on from the last point to the first. */
    readonly closed?: boolean;
  } = {},
): number {
  let length = 0;
  let before = closed ? points.at(-1) : points[0];
  for (const point of points) {
    const dx = point.x - before!.x;
    const dy = point.y - before!.y;
    // Math.hypot takes ten times as long, to serve numbers that no picture has.
    length += Math.sqrt(dx * dx + dy * dy);
    before = point;
  }
  return length;
}
