import { ImageError } from "../errors.ts";
import type { Point } from "../geometry/point.ts";
import type { Size } from "../geometry/size.ts";
import type { Plane } from "../picture.ts";
import {
  clampedRows,
  type Depth,
  type PlaneOf,
  planeOf,
  type Target,
  type Values,
} from "./depth.ts";
import { type BorderOptions, type Extended, extend } from "./extend.ts";
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
  const extended = extend(picture, marginsOf(window, anchor), border);
  const filtered = planeOf<D, Scale>(picture, ddepth ?? ("uint8" as D));
  const direct = picture.width * picture.height * window.width * window.height;
  const run = fourierCost(picture, window) < direct ? fourierCorrelate : correlate;
  run(extended, picture, Float64Array.from(kernel.flat()), window, filtered.data, delta);
  return filtered;
}

function sizeOf(kernel: Filter2DOptions["kernel"]): Size {
  const width = kernel[0]?.length ?? 0;
  if (width > 0 && kernel.every((row) => row.length === width)) {
    return { width, height: kernel.length };
  }
  throw new ImageError("INVALID_ARGUMENT", "a kernel needs rows of weights, all equally long");
}

function correlate(
  extended: Extended,
  { width, height }: Size,
  kernel: Float64Array,
  window: Size,
  data: Values,
  delta: number,
): void {
  const rows = clampedRows(data, width);
  for (let y = 0; y < height; y++) {
    correlateRow(extended, y, kernel, window, delta, rows.target, rows.start(y), width);
    rows.finish(y);
  }
}

/** Four results at a time, which slide over the pixels together: each pixel is read once for them. */
function correlateRow(
  { data, stride }: Extended,
  y: number,
  kernel: Float64Array,
  window: Size,
  delta: number,
  target: Target,
  offset: number,
  width: number,
): void {
  for (let x = 0; x < width; x += 4) {
    let a = delta;
    let b = delta;
    let c = delta;
    let d = delta;
    let weights = 0;
    for (let j = 0; j < window.height; j++) {
      let i = (y + j) * stride + x;
      let s0 = data[i]!;
      let s1 = data[i + 1]!;
      let s2 = data[i + 2]!;
      i += 3;
      for (const end = weights + window.width; weights < end; weights++, i++) {
        const s3 = data[i]!;
        const weight = kernel[weights]!;
        a += weight * s0;
        b += weight * s1;
        c += weight * s2;
        d += weight * s3;
        s0 = s1;
        s1 = s2;
        s2 = s3;
      }
    }
    // The next row writes over what goes past the end of this one.
    target[offset + x] = a;
    target[offset + x + 1] = b;
    target[offset + x + 2] = c;
    target[offset + x + 3] = d;
  }
}
