import { ImageError } from "../errors.ts";
import type { Point } from "../geometry/point.ts";
import type { Size } from "../geometry/size.ts";
import { convexHull } from "./convex-hull.ts";

/** A rectangle that stands at any angle. */
export interface RotatedRect {
  readonly center: Point;
  /** Between its corners: less by one pixel than the pixels that it covers. */
  readonly size: Size;
  /** Degrees, more than 0 and up to 90, clockwise as one sees it, from the x axis to its width. */
  readonly angle: number;
}

/**
 * The smallest rectangle around some points: OpenCV's `minAreaRect`. One of its sides lies on a side
 * of their convex hull (Freeman and Shapira 1975).
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when there is no point.
 */
export function minAreaRect(points: readonly Point[]): RotatedRect {
  const hull = convexHull(points);
  if (hull.length === 0) throw new ImageError("INVALID_ARGUMENT", "there is no point to surround");
  if (hull.length === 1) return { center: hull[0]!, size: { width: 0, height: 0 }, angle: 90 };

  const { dx, dy } = bestSide(hull);
  return rectAlong(hull, Math.atan2(dy, dx));
}

interface Direction {
  readonly dx: number;
  readonly dy: number;
}

/** The side of a hull on which the smallest rectangle lies. */
function bestSide(hull: readonly Point[]): Direction {
  let least = Number.POSITIVE_INFINITY;
  let best: Direction = { dx: 1, dy: 0 };
  for (let i = 0; i < hull.length; i++) {
    const corner = hull[i]!;
    const next = hull[i + 1 < hull.length ? i + 1 : 0]!;
    const side = { dx: next.x - corner.x, dy: next.y - corner.y };
    const area = areaAlong(hull, side);
    if (area >= least) continue;
    least = area;
    best = side;
  }
  return best;
}

function areaAlong(hull: readonly Point[], { dx, dy }: Direction): number {
  const { left, top, right, bottom } = extent(hull, dx, dy);
  // Both lengths are in multiples of the side's.
  return ((right - left) * (bottom - top)) / (dx * dx + dy * dy);
}

/** How far a hull reaches along a direction and across it. */
function extent(hull: readonly Point[], dx: number, dy: number) {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < hull.length; i++) {
    const { x, y } = hull[i]!;
    const across = x * dx + y * dy;
    const down = y * dx - x * dy;
    if (across < left) left = across;
    if (across > right) right = across;
    if (down < top) top = down;
    if (down > bottom) bottom = down;
  }
  return { left, top, right, bottom };
}

/** The four corners of a rectangle, one beside the other: OpenCV's `boxPoints`. */
export function boxPoints({ center, size, angle }: RotatedRect): [Point, Point, Point, Point] {
  const radians = (angle * Math.PI) / 180;
  const cos = Math.cos(radians) / 2;
  const sin = Math.sin(radians) / 2;
  const corner = (across: number, down: number): Point => ({
    x: center.x + across * size.width * cos - down * size.height * sin,
    y: center.y + across * size.width * sin + down * size.height * cos,
  });
  return [corner(-1, 1), corner(-1, -1), corner(1, -1), corner(1, 1)];
}

/** The rectangle around a hull whose sides have a direction, given in radians. */
function rectAlong(hull: readonly Point[], direction: number): RotatedRect {
  const quarter = Math.PI / 2;
  // Its sides are at right angles to each other, so any of them may be the width.
  let radians = direction % quarter;
  if (radians <= 1e-9) radians += quarter;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const { left, top, right, bottom } = extent(hull, cos, sin);
  const across = (left + right) / 2;
  const down = (top + bottom) / 2;
  return {
    center: { x: across * cos - down * sin, y: across * sin + down * cos },
    size: { width: right - left, height: bottom - top },
    angle: (radians * 180) / Math.PI,
  };
}
