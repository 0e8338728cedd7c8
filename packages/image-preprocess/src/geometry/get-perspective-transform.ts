import type { PerspectiveMatrix } from "./matrix.ts";
import type { Point } from "./point.ts";
import { solveLinear } from "./solve-linear.ts";

/** The corners of a shape with four sides, one beside the other. */
export type Quadrilateral = readonly [Point, Point, Point, Point];

/**
 * The matrix that takes four points to four others: OpenCV's `getPerspectiveTransform`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when three of the points are on one line.
 */
export function getPerspectiveTransform(from: Quadrilateral, to: Quadrilateral): PerspectiveMatrix {
  const equations = from.flatMap(({ x, y }, i) => {
    const { x: u, y: v } = to[i]!;
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  const [a, b, c, d, e, f, g, h] = solveLinear(equations);
  return [a!, b!, c!, d!, e!, f!, g!, h!, 1];
}
