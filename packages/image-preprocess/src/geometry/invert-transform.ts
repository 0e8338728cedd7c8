import { ImageError } from "../errors.ts";
import type { AffineMatrix, PerspectiveMatrix } from "./matrix.ts";

/**
 * The matrix that undoes another: OpenCV's `invertAffineTransform`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when the matrix flattens the plane to a line.
 */
export function invertAffineTransform(matrix: AffineMatrix): AffineMatrix {
  const [a, b, c, d, e, f] = matrix;
  const determinant = checkDeterminant(a * e - b * d, matrix);
  const [p, q, r, s] = [e / determinant, -b / determinant, -d / determinant, a / determinant];
  return [p, q, -p * c - q * f, r, s, -r * c - s * f];
}

/**
 * The matrix that undoes another.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when the matrix flattens the plane to a line.
 */
export function invertPerspectiveTransform(matrix: PerspectiveMatrix): PerspectiveMatrix {
  const [a, b, c, d, e, f, g, h, i] = matrix;
  const determinant = checkDeterminant(
    a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g),
    matrix,
  );
  return [
    (e * i - f * h) / determinant,
    (c * h - b * i) / determinant,
    (b * f - c * e) / determinant,
    (f * g - d * i) / determinant,
    (a * i - c * g) / determinant,
    (c * d - a * f) / determinant,
    (d * h - e * g) / determinant,
    (b * g - a * h) / determinant,
    (a * e - b * d) / determinant,
  ];
}

function checkDeterminant(determinant: number, matrix: readonly number[]): number {
  if (Number.isFinite(determinant) && determinant !== 0) return determinant;
  throw new ImageError("INVALID_ARGUMENT", `no matrix undoes [${matrix.join(", ")}]`);
}
