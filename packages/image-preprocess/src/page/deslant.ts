import type { AffineMatrix } from "../geometry/matrix.ts";
import { checkNotEmpty } from "../geometry/size.ts";
import { warpAffine } from "../geometry/warp-affine.ts";
import type { Plane } from "../picture.ts";
import { slantAngle } from "./slant-angle.ts";

/**
 * A drawing (0 is paper) sheared so that its strokes are upright; it grows so that no ink is lost.
 *
 * @param angle - How many degrees the strokes lean to the right.
 * @throws {ImageError} `EMPTY_IMAGE` for a drawing without pixels.
 */
export function deslant<Scale extends string>(
  drawing: Plane<Scale>,
  angle: number = slantAngle(drawing),
): Plane<Scale> {
  checkNotEmpty(drawing);
  const { width, height } = drawing;
  const shear = Math.tan((angle * Math.PI) / 180);
  const margin = Math.ceil((Math.abs(shear) * (height - 1)) / 2);
  // Rows above the middle go to the left when strokes lean to the right.
  const matrix: AffineMatrix = [1, shear, margin - (shear * (height - 1)) / 2, 0, 1, 0];
  return warpAffine(drawing, matrix, { width: width + 2 * margin, height });
}
