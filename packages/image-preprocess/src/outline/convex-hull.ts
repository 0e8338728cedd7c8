import type { Point } from "../geometry/point.ts";

/**
 * The corners of the smallest convex polygon around some points, clockwise as one sees them:
 * OpenCV's `convexHull`. None of them lies on the line between its neighbours.
 *
 * Andrew's monotone chain (1979).
 */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || b.y - a.y);
  const upper = chain(sorted);
  const lower = chain(sorted.reverse());
  if (upper.length < 2) return upper;
  return [...upper.slice(0, -1), ...lower.slice(0, -1)];
}

/** From the first point to the last, turning to the right only. */
function chain(points: readonly Point[]): Point[] {
  const corners: Point[] = [];
  let count = 0;
  for (const point of points) {
    while (count >= 2 && !turnsRight(corners[count - 2]!, corners[count - 1]!, point)) count--;
    if (count === 1 && point.x === corners[0]!.x && point.y === corners[0]!.y) continue;
    corners[count++] = point;
  }
  return corners.slice(0, count);
}

/** As one sees it: y grows downwards. */
function turnsRight(a: Point, b: Point, c: Point): boolean {
  return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) > 0;
}
