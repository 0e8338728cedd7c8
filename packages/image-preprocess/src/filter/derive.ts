import type { Plane } from "../picture.ts";
import type { Depth, PlaneOf } from "./depth.ts";
import type { BorderOptions } from "./extend.ts";
import { separableInteger } from "./separable-integer.ts";
import { separableReal } from "./separable-real.ts";
import { marginsOf } from "./window.ts";

export interface DerivativeOptions<D extends Depth> extends BorderOptions {
  /**
   * What the result is kept in; `int16` when left out, which clips nothing up to a `ksize` of 5.
   * OpenCV has no default.
   */
  readonly ddepth?: D;
  /** The result is multiplied by this; 1 when left out. */
  readonly scale?: number;
  /** Added to the result; 0 when left out. */
  readonly delta?: number;
}

/** Correlate with a row and a column of whole numbers: what Sobel's and Scharr's have in common. */
export function derive<D extends Depth, Scale extends string>(
  picture: Plane<Scale>,
  kernelX: Int32Array,
  kernelY: Int32Array,
  { ddepth, scale = 1, delta = 0, border }: DerivativeOptions<D>,
): PlaneOf<D, Scale> {
  const depth = ddepth ?? ("int16" as D);
  if (scale === 1 && delta === 0 && reach(kernelX, kernelY) <= MOST[depth]) {
    const kernel = { x: kernelX, y: kernelY };
    return separableInteger<D, Scale>(picture, kernel, { border, depth });
  }
  const margins = marginsOf({ width: kernelX.length, height: kernelY.length });
  const x = Float64Array.from(kernelX, (weight) => weight * scale);
  const y = Float64Array.from(kernelY);
  return separableReal<D, Scale>(picture, { x, y, delta }, margins, border, depth);
}

/** Whole results up to here fit a depth as they are; bytes have no room for negative ones. */
const MOST: Record<Depth, number> = { uint8: -1, int16: 32_767, float32: 16_777_216 };

/** No result is farther from 0 than this. */
function reach(kernelX: Int32Array, kernelY: Int32Array): number {
  return 255 * magnitude(kernelX) * magnitude(kernelY);
}

function magnitude(kernel: Int32Array): number {
  return kernel.reduce((sum, weight) => sum + Math.abs(weight), 0);
}
