import type { Plane } from "../picture.ts";
import { invertPerspectiveTransform } from "./invert-transform.ts";
import type { PerspectiveMatrix } from "./matrix.ts";
import { roundHalfEven } from "./round-half-even.ts";
import { samplePlaces, samplerUnit } from "./sample.ts";
import { checkNotEmpty, checkSize } from "./size.ts";
import type { WarpOptions } from "./warp-affine.ts";

/**
 * A picture as it would look from elsewhere: OpenCV's `warpPerspective`.
 *
 * @param matrix - Takes places on the picture to places on the result.
 * @throws {ImageError} `INVALID_ARGUMENT` for a size that is no size or a matrix that can't be
 * inverted, `EMPTY_IMAGE` for a picture without pixels.
 */
export function warpPerspective<Scale extends string>(
  picture: Plane<Scale>,
  matrix: PerspectiveMatrix,
  {
    width = picture.width,
    height = picture.height,
    inverse = false,
    ...sampling
  }: WarpOptions = {},
): Plane<Scale> {
  checkNotEmpty(picture);
  checkSize({ width, height });
  const backwards = inverse ? matrix : invertPerspectiveTransform(matrix);
  const unit = samplerUnit(sampling.interpolation ?? "linear");
  return samplePlaces(picture, { width, height }, sampling, (y, xs, ys) => {
    findPlaces(backwards, y, unit, xs, ys);
  });
}

/** Far past any edge, in 32nds of a pixel. */
const FAR = 0x4000_0000;

/** Where the pixels of row `y` of the result come from. */
function findPlaces(
  [a, b, c, d, e, f, g, h, i]: PerspectiveMatrix,
  y: number,
  unit: number,
  xs: Int32Array,
  ys: Int32Array,
): void {
  const x0 = b * y + c;
  const y0 = e * y + f;
  const w0 = h * y + i;
  for (let x = 0; x < xs.length; x++) {
    const w = w0 + g * x;
    // On the horizon, OpenCV takes the upper left corner.
    const scale = w === 0 ? 0 : unit / w;
    xs[x] = roundHalfEven(Math.min(FAR, Math.max(-FAR, (x0 + a * x) * scale)));
    ys[x] = roundHalfEven(Math.min(FAR, Math.max(-FAR, (y0 + d * x) * scale)));
  }
}
