import type { Point } from "./point.ts";

/**
 * A 2x3 matrix, row by row: (x, y) goes to (m0 x + m1 y + m2, m3 x + m4 y + m5). Moves, turns,
 * scales and shears; parallels stay parallel.
 */
export type AffineMatrix = readonly [number, number, number, number, number, number];

/**
 * A 3x3 matrix, row by row: (x, y) goes to (m0 x + m1 y + m2, m3 x + m4 y + m5), both divided by
 * m6 x + m7 y + m8. Straight lines stay straight.
 */
export type PerspectiveMatrix = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Where a matrix takes a point. */
export function transformPoint({ x, y }: Point, matrix: AffineMatrix | PerspectiveMatrix): Point {
  const [a, b, c, d, e, f, g = 0, h = 0, i = 1] = matrix;
  const w = g * x + h * y + i;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}
