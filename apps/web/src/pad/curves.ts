import type { PenPoint, Stroke } from "./ink.ts";

/** A piece of a line: a quadratic Bézier curve of one breadth. */
export interface Curve {
  readonly from: Place;
  readonly control: Place;
  readonly to: Place;
  readonly breadth: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The smooth line through a stroke's points: curves from middle to middle, each bent towards the
 * point between. Without corners, and a new point changes none of the earlier curves but the last.
 *
 * @param first - Index of the first point whose curve is wanted.
 */
export function curvesOf(stroke: Stroke, first = 0): Curve[] {
  const curves: Curve[] = [];
  for (let i = first; i < stroke.length; i++) {
    const point = stroke[i]!;
    const before = stroke[i - 1];
    const after = stroke[i + 1];
    curves.push({
      from: before ? middle(before, point) : point,
      control: point,
      to: after ? middle(point, after) : point,
      breadth: point.breadth,
    });
  }
  return curves;
}

function middle(a: PenPoint, b: PenPoint): Place {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
