import type { Plane } from "../picture.ts";
import { invertAffineTransform } from "./invert-transform.ts";
import type { AffineMatrix } from "./matrix.ts";
import { roundHalfEven } from "./round-half-even.ts";
import { type SampleOptions, samplePlaces, samplerUnit } from "./sample.ts";
import { checkNotEmpty, checkSize } from "./size.ts";

export interface WarpOptions extends SampleOptions {
  /** Columns of the result; by default as many as the picture has. */
  readonly width?: number;
  /** Rows of the result; by default as many as the picture has. */
  readonly height?: number;
  /** The matrix takes places on the result to places on the picture, not the other way round. */
  readonly inverse?: boolean;
}

/**
 * A picture moved, turned, scaled or sheared by a matrix: OpenCV's `warpAffine`.
 *
 * @param matrix - Takes places on the picture to places on the result.
 * @throws {ImageError} `INVALID_ARGUMENT` for a size that is no size or a matrix that can't be
 * inverted, `EMPTY_IMAGE` for a picture without pixels.
 */
export function warpAffine<Scale extends string>(
  picture: Plane<Scale>,
  matrix: AffineMatrix,
  {
    width = picture.width,
    height = picture.height,
    inverse = false,
    ...sampling
  }: WarpOptions = {},
): Plane<Scale> {
  checkNotEmpty(picture);
  checkSize({ width, height });
  const [a, b, c, d, e, f] = inverse ? matrix : invertAffineTransform(matrix);

  // Places are summed in 1024ths of a pixel, as in OpenCV, and rounded to what the sampler takes.
  const bits = 10 - Math.log2(samplerUnit(sampling.interpolation ?? "linear"));
  const half = 1 << (bits - 1);
  const columnX = new Int32Array(width);
  const columnY = new Int32Array(width);
  for (let x = 0; x < width; x++) {
    columnX[x] = fixed(a * x);
    columnY[x] = fixed(d * x);
  }
  return samplePlaces(picture, { width, height }, sampling, (y, xs, ys) => {
    shiftAll(columnX, fixed(b * y + c) + half, bits, xs);
    shiftAll(columnY, fixed(e * y + f) + half, bits, ys);
  });
}

/** Far past any edge, in 1024ths of a pixel; the sum of two of them still has 32 bits. */
const FAR = 0x2000_0000;

function fixed(value: number): number {
  return Math.min(FAR, Math.max(-FAR, roundHalfEven(value * 1024)));
}

function shiftAll(values: Int32Array, more: number, bits: number, out: Int32Array): void {
  for (let i = 0; i < values.length; i++) out[i] = (values[i]! + more) >> bits;
}
