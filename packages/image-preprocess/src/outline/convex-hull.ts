import type { Point } from "../geometry/point.ts";

/**
 * The corners of the smallest convex polygon around some points, clockwise as one sees them:
 * OpenCV's `convexHull`. None of them lies on the line between its neighbours.
 *
 * Andrew's monotone chain (1979). Of pixels only the outermost of each column are looked at.
 */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = columnEnds(points) ?? [...points].sort((a, b) => a.x - b.x || b.y - a.y);
  const upper = chain(sorted);
  const lower = chain(sorted.reverse());
  if (upper.length < 2) return upper;
  return [...upper.slice(0, -1), ...lower.slice(0, -1)];
}

/** Columns without a point cost time too: so many a point are few. */
const FEW_COLUMNS = 8;

/**
 * The lowest and the highest point of each column, from left to right: in order without sorting.
 *
 * @returns Nothing when there is no point, not all columns are whole numbers, or most are empty.
 */
function columnEnds(points: readonly Point[]): Point[] | undefined {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const { x } of points) {
    if (!Number.isInteger(x)) return undefined;
    if (x < left) left = x;
    if (x > right) right = x;
  }
  const columns = right - left + 1;
  if (!(columns >= 1 && columns <= FEW_COLUMNS * points.length)) return undefined;
  // Places in the list, 0 for none: the first point is at 1.
  const lowest = new Int32Array(columns);
  const highest = new Int32Array(columns);
  for (let i = 0; i < points.length; i++) {
    const { x, y } = points[i]!;
    const column = x - left;
    if (lowest[column] === 0) {
      lowest[column] = i + 1;
      highest[column] = i + 1;
    } else if (y > points[lowest[column]! - 1]!.y) lowest[column] = i + 1;
    else if (y < points[highest[column]! - 1]!.y) highest[column] = i + 1;
  }
  const ends: Point[] = [];
  for (let column = 0; column < columns; column++) {
    const low = lowest[column]!;
    if (low === 0) continue;
    ends.push(points[low - 1]!);
    if (highest[column] !== low) ends.push(points[highest[column]! - 1]!);
  }
  return ends;
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
