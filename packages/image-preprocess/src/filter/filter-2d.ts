import { ImageError } from "../errors.ts";
import type { Point } from "../geometry/point.ts";
import type { Size } from "../geometry/size.ts";
import type { Plane } from "../picture.ts";
import { correlate } from "./correlate.ts";
import type { Depth, PlaneOf } from "./depth.ts";
import type { BorderOptions } from "./extend.ts";
import { fourierCorrelate, fourierCost } from "./fourier-correlate.ts";
import { marginsOf } from "./window.ts";

export interface Filter2DOptions<D extends Depth = Depth> extends BorderOptions {
  /** The weights, row by row. */
  readonly kernel: readonly (readonly number[])[];
  /** The pixel of the window that gets the result; its middle when left out. */
  readonly anchor?: Point;
  /** Added to the result; 0 when left out. */
  readonly delta?: number;
  /** What the result is rounded and clamped to; `uint8` when left out. */
  readonly ddepth?: D;
}

/**
 * Each pixel becomes a weighted sum of those around it: OpenCV's `filter2D`. As there, this is a
 * correlation: turn a kernel by half to convolve with it.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` for a kernel without weights or with rows of different
 * lengths, `EMPTY_IMAGE` for a picture without pixels.
 */
export function filter2D<Scale extends string, D extends Depth = "uint8">(
  picture: Plane<Scale>,
  { kernel, anchor, delta = 0, ddepth, border }: Filter2DOptions<D>,
): PlaneOf<D, Scale> {
  const window = sizeOf(kernel);
  const margins = marginsOf(window, anchor);
  const depth = ddepth ?? ("uint8" as D);
  const options = { weights: kernel.flat(), window, margins, border, delta };
  const direct = picture.width * picture.height * window.width * window.height;
  const isDirect = direct < fourierCost(picture, window) * QUICKER;
  return (isDirect ? correlate : fourierCorrelate)<D, Scale>(picture, options, depth);
}

/**
 * Measured: with each weight a SIMD kernel is so many times as fast as plain JavaScript, for which the
 * cost is known. Without it the way is the same, and so are the pixels.
 */
const QUICKER = 20;

function sizeOf(kernel: Filter2DOptions["kernel"]): Size {
  const width = kernel[0]?.length ?? 0;
  if (width > 0 && kernel.every((row) => row.length === width)) {
    return { width, height: kernel.length };
  }
  throw new ImageError("INVALID_ARGUMENT", "a kernel needs rows of weights, all equally long");
}
