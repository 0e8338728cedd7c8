import { ImageError } from "../errors.ts";
import type { Plane } from "../picture.ts";
import type { BorderOptions } from "./extend.ts";
import { gaussianKernel, gaussianSize } from "./gaussian-kernel.ts";
import { separableInteger } from "./separable-integer.ts";
import { sidesOf, type WindowSize } from "./window.ts";

export interface GaussianBlurOptions extends BorderOptions {
  /** Odd; when left out, as large as the sigmas ask for. */
  readonly ksize?: WindowSize;
  /** Standard deviation along a row, in pixels; at 0, the usual one for `ksize`. */
  readonly sigmaX?: number;
  /** Standard deviation along a column, in pixels; at 0, the same as `sigmaX`. */
  readonly sigmaY?: number;
}

/**
 * Each pixel becomes the mean of those around it, weighted by a bell curve: OpenCV's
 * `GaussianBlur`, with its weights in 256ths, so that it gives the same pixels.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when neither a size nor a sigma is given, or a size is
 * even; `EMPTY_IMAGE` for a picture without pixels.
 */
export function gaussianBlur<Scale extends string>(
  picture: Plane<Scale>,
  { ksize, sigmaX = 0, sigmaY = 0, border }: GaussianBlurOptions,
): Plane<Scale> {
  const deviations = { width: sigmaX, height: sigmaY > 0 ? sigmaY : sigmaX };
  const size = ksize === undefined ? sizeFor(deviations) : sidesOf(ksize);
  const kernel = {
    x: fixedPoint(gaussianKernel(size.width, deviations.width)),
    y: fixedPoint(gaussianKernel(size.height, deviations.height)),
  };
  return separableInteger(picture, kernel, { border, depth: "uint8", shift: 16 });
}

function sizeFor({ width, height }: { width: number; height: number }) {
  if (width > 0 && height > 0) return { width: gaussianSize(width), height: gaussianSize(height) };
  throw new ImageError("INVALID_ARGUMENT", "a Gaussian blur needs a ksize, or a sigmaX above 0");
}

/**
 * The weights in whole 256ths that add up to 256: what is lost by rounding one is carried over to
 * the next, and the middle takes the rest.
 */
function fixedPoint(kernel: Float64Array): Int32Array {
  const weights = new Int32Array(kernel.length);
  const middle = kernel.length >> 1;
  let lost = 0;
  let sum = 0;
  for (let i = 0; i < middle; i++) {
    const exact = kernel[i]! * 256 + lost;
    const rounded = Math.round(exact);
    lost = exact - rounded;
    weights[i] = rounded;
    weights[kernel.length - 1 - i] = rounded;
    sum += rounded;
  }
  weights[middle] = 256 - 2 * sum;
  return weights;
}
