import type { AffineMatrix } from "./matrix.ts";
import type { Point } from "./point.ts";
import { solveLinear } from "./solve-linear.ts";

type Triangle = readonly [Point, Point, Point];

/**
 * The matrix that takes three points to three others: OpenCV's `getAffineTransform`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when the points of `from` are on one line.
 */
export function getAffineTransform(from: Triangle, to: Triangle): AffineMatrix {
  const [a, b, c] = solveLinear(from.map(({ x, y }, i) => [x, y, 1, to[i]!.x]));
  const [d, e, f] = solveLinear(from.map(({ x, y }, i) => [x, y, 1, to[i]!.y]));
  return [a!, b!, c!, d!, e!, f!];
}
