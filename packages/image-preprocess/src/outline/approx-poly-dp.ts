import { ImageError } from "../errors.ts";
import type { Point } from "../geometry/point.ts";

export interface ApproximationOptions {
  /** Whether the line goes on from the last point to the first. */
  readonly closed?: boolean;
}

/**
 * A line with fewer points: OpenCV's `approxPolyDP`. Some of its points are left out, none of which
 * is further from the new line than `epsilon` pixels (Ramer 1972, Douglas and Peucker 1973).
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when `epsilon` is negative or no number.
 */
export function approxPolyDP(
  points: readonly Point[],
  epsilon: number,
  { closed = true }: ApproximationOptions = {},
): Point[] {
  if (!(epsilon >= 0)) {
    throw new ImageError("INVALID_ARGUMENT", `epsilon is ${epsilon}, and can't be less than 0`);
  }
  if (points.length < 2) return [...points];
  const first = points[0]!;
  const last = points.at(-1)!;
  const isRing = closed || (first.x === last.x && first.y === last.y);
  const corners = isRing
    ? simplifyRing(points, epsilon, closed ? 3 : 1)
    : [...simplify(points, { from: 0, to: points.length - 1 }, epsilon), last];
  return dropFlat(corners, epsilon, closed);
}

/** A stretch of a ring of points, from one place to another; it may pass the end of the list. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * @param searches - How often to go to the point that is furthest from where we are: after three
 * times one stands at an end of the shape.
 */
function simplifyRing(points: readonly Point[], epsilon: number, searches: number): Point[] {
  let here = 0;
  let there = 0;
  for (let i = 0; i < searches; i++) {
    here = there;
    there = furthestFrom(points, here);
  }
  if (squaredDistance(points[here]!, points[there]!) <= epsilon * epsilon) return [points[here]!];
  return [
    ...simplify(points, { from: here, to: there }, epsilon),
    ...simplify(points, { from: there, to: here }, epsilon),
  ];
}

function furthestFrom(points: readonly Point[], here: number): number {
  let furthest = here;
  let most = 0;
  const from = points[here]!;
  for (let i = 1, place = here; i < points.length; i++) {
    place = place + 1 < points.length ? place + 1 : 0;
    const distance = squaredDistance(from, points[place]!);
    if (distance <= most) continue;
    most = distance;
    furthest = place;
  }
  return furthest;
}

function squaredDistance(a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  return dx * dx + dy * dy;
}

/** The points that a stretch needs, without its last. */
function simplify(points: readonly Point[], stretch: Stretch, epsilon: number): Point[] {
  const corners: Point[] = [];
  const waiting = [stretch];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { from, to } = next;
    const middle = furthestFromChord(points, next, epsilon);
    if (middle === undefined) corners.push(points[from]!);
    else waiting.push({ from: middle, to }, { from, to: middle });
  }
  return corners;
}

/** The place of the point that is furthest from the straight way, when that is further than `epsilon`. */
function furthestFromChord(
  points: readonly Point[],
  { from, to }: Stretch,
  epsilon: number,
): number | undefined {
  const { x, y } = points[from]!;
  const dx = points[to]!.x - x;
  const dy = points[to]!.y - y;
  let furthest = from;
  let most = 0;
  const length = points.length;
  for (let i = from + 1 < length ? from + 1 : 0; i !== to; i = i + 1 < length ? i + 1 : 0) {
    const point = points[i]!;
    const distance = Math.abs((point.y - y) * dx - (point.x - x) * dy);
    if (distance <= most) continue;
    most = distance;
    furthest = i;
  }
  return most * most <= epsilon * epsilon * (dx * dx + dy * dy) ? undefined : furthest;
}

/** Without corners at which the line hardly bends: of two in a row, only the first. */
function dropFlat(corners: readonly Point[], epsilon: number, closed: boolean): Point[] {
  // Read and written at once, as OpenCV does: a ring's last corners see its first ones changed.
  const kept = [...corners];
  const ends = closed ? 0 : 1;
  let left = kept.length;
  let read = closed ? kept.length - 1 : 0;
  const next = (): Point => {
    const corner = kept[read]!;
    read = (read + 1) % kept.length;
    return corner;
  };
  let before = next();
  let write = read;
  let corner = next();
  for (let i = ends; i < kept.length - ends && left > 2; i++) {
    const after = next();
    const drop = isFlat(before, corner, after, epsilon);
    before = drop ? after : corner;
    kept[write] = before;
    write = (write + 1) % kept.length;
    corner = drop ? next() : after;
    if (!drop) continue;
    left--;
    i++;
  }
  if (!closed) kept[write] = corner;
  return kept.slice(0, left);
}

/** Whether a corner is near the slanted line between its neighbours, and none turns back. */
function isFlat(before: Point, corner: Point, after: Point, epsilon: number): boolean {
  const dx = after.x - before.x;
  const dy = after.y - before.y;
  const distance = (corner.x - before.x) * dy - (corner.y - before.y) * dx;
  const along =
    (corner.x - before.x) * (after.x - corner.x) + (corner.y - before.y) * (after.y - corner.y);
  const near = distance * distance <= 0.5 * epsilon * epsilon * (dx * dx + dy * dy);
  return near && dx !== 0 && dy !== 0 && along >= 0;
}
