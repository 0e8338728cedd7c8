import type { Point } from "../geometry/point.ts";

/**
 * The corners of the smallest convex polygon around some points, clockwise as one sees them:
 * OpenCV's `convexHull`. None of them lies on the line between its neighbours.
 *
 * Andrew's monotone chain (1979).
 */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const distinct = sorted.filter(
    ({ x, y }, i) => i === 0 || x !== sorted[i - 1]!.x || y !== sorted[i - 1]!.y,
  );
  if (distinct.length < 3) return distinct;
  const upper = chain(distinct);
  const lower = chain(distinct.reverse());
  return [...upper.slice(0, -1), ...lower.slice(0, -1)];
}

/** From the first point to the last, turning to the right only. */
function chain(points: readonly Point[]): Point[] {
  const corners: Point[] = [];
  for (const point of points) {
    while (corners.length >= 2 && !turnsRight(corners.at(-2)!, corners.at(-1)!, point)) {
      corners.pop();
    }
    corners.push(point);
  }
  return corners;
}

/** As one sees it: y grows downwards. */
function turnsRight(a: Point, b: Point, c: Point): boolean {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
}
