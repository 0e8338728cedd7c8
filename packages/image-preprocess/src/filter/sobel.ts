import { ImageError } from "../errors.ts";
import type { Plane } from "../picture.ts";
import type { Depth, PlaneOf } from "./depth.ts";
import { derivativeKernel } from "./derivative-kernel.ts";
import { type DerivativeOptions, derive } from "./derive.ts";

export interface SobelOptions<D extends Depth = Depth> extends DerivativeOptions<D> {
  /** How many times to derive along a row. */
  readonly dx: number;
  /** How many times to derive along a column. */
  readonly dy: number;
  /** 1, 3, 5 or 7; 3 when left out. At 1 there is no smoothing across the derivative. */
  readonly ksize?: 1 | 3 | 5 | 7;
}

/**
 * Derivatives of the picture, smoothed: OpenCV's `Sobel`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when nothing is derived or `ksize` is too small for the
 * orders; `EMPTY_IMAGE` for a picture without pixels.
 */
export function sobel<Scale extends string, D extends Depth = "int16">(
  picture: Plane<Scale>,
  { dx, dy, ksize = 3, ...options }: SobelOptions<D>,
): PlaneOf<D, Scale> {
  checkOrders(dx, dy, ksize);
  return derive(picture, derivativeKernel(dx, ksize), derivativeKernel(dy, ksize), options);
}

function checkOrders(dx: number, dy: number, ksize: number): void {
  if (![1, 3, 5, 7].includes(ksize)) {
    throw new ImageError("INVALID_ARGUMENT", `ksize must be 1, 3, 5 or 7, not ${ksize}`);
  }
  const orders = Math.max(3, ksize) - 1;
  const fits = (order: number) => Number.isInteger(order) && order >= 0 && order <= orders;
  if (fits(dx) && fits(dy) && dx + dy > 0) return;
  throw new ImageError(
    "INVALID_ARGUMENT",
    `dx and dy must be whole numbers up to ${orders}, not both 0, for a ksize of ${ksize}; ` +
      `they are ${dx} and ${dy}`,
  );
}
