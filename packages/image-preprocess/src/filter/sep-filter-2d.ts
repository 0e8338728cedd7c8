import { ImageError } from "../errors.ts";
import type { Point } from "../geometry/point.ts";
import type { Plane } from "../picture.ts";
import type { Depth, PlaneOf } from "./depth.ts";
import type { BorderOptions } from "./extend.ts";
import { separableReal } from "./separable-real.ts";
import { marginsOf } from "./window.ts";

export interface SepFilter2DOptions<D extends Depth = Depth> extends BorderOptions {
  /** The weights along a row. */
  readonly kernelX: ArrayLike<number>;
  /** The weights along a column. */
  readonly kernelY: ArrayLike<number>;
  /** The pixel of the window that gets the result; its middle when left out. */
  readonly anchor?: Point;
  /** Added to the result; 0 when left out. */
  readonly delta?: number;
  /** What the result is rounded and clamped to; `uint8` when left out. */
  readonly ddepth?: D;
}

/**
 * Correlate with a row of weights and then with a column of them: OpenCV's `sepFilter2D`. The same
 * as `filter2D` with their outer product, in far less time.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` for a kernel without weights, `EMPTY_IMAGE` for a picture
 * without pixels.
 */
export function sepFilter2D<Scale extends string, D extends Depth = "uint8">(
  picture: Plane<Scale>,
  { kernelX, kernelY, anchor, delta = 0, ddepth, border }: SepFilter2DOptions<D>,
): PlaneOf<D, Scale> {
  if (kernelX.length === 0 || kernelY.length === 0) {
    throw new ImageError("INVALID_ARGUMENT", "a kernel needs at least one weight");
  }
  const margins = marginsOf({ width: kernelX.length, height: kernelY.length }, anchor);
  const kernel = { x: Float64Array.from(kernelX), y: Float64Array.from(kernelY), delta };
  return separableReal<D, Scale>(picture, kernel, margins, border, ddepth ?? ("uint8" as D));
}
