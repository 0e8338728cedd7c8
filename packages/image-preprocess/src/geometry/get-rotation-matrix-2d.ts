import type { AffineMatrix } from "./matrix.ts";
import type { Point } from "./point.ts";

/**
 * The matrix that turns about a point: OpenCV's `getRotationMatrix2D`.
 *
 * @param angle - Degrees, counter-clockwise as one sees it.
 */
export function getRotationMatrix2D(center: Point, angle: number, scale = 1): AffineMatrix {
  const radians = (angle * Math.PI) / 180;
  const cos = Math.cos(radians) * scale;
  const sin = Math.sin(radians) * scale;
  return [
    cos,
    sin,
    (1 - cos) * center.x - sin * center.y,
    -sin,
    cos,
    sin * center.x + (1 - cos) * center.y,
  ];
}
