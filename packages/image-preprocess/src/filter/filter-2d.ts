import type { BorderMode } from "../border.ts";
import { ImageError } from "../errors.ts";
import type { Point } from "../geometry/point.ts";
import type { Size } from "../geometry/size.ts";
import type { Plane } from "../picture.ts";
import { filterStrips } from "../simd/filter-strips.ts";
import { CORRELATE } from "../simd/kernels.generated.ts";
import { arrayOf, clampedRows, type Depth, type PlaneOf, planeOf, type Values } from "./depth.ts";
import { type BorderOptions, type Extended, extend } from "./extend.ts";
import { fourierCorrelate, fourierCost } from "./fourier-correlate.ts";
import { type Margins, marginsOf } from "./window.ts";

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
  const weights = kernel.flat();
  const depth = ddepth ?? ("uint8" as D);
  const direct = picture.width * picture.height * window.width * window.height;
  const isDirect = direct < fourierCost(picture, window) * QUICKER;
  if (isDirect) {
    const options = { weights: Float32Array.from(weights), window, margins, border, delta };
    const data = correlateQuickly(picture, options, depth);
    const { width, height } = picture;
    if (data) return { width, height, data } as unknown as PlaneOf<D, Scale>;
  }
  const extended = extend(picture, margins, border);
  const filtered = planeOf<D, Scale>(picture, depth);
  if (isDirect) {
    correlate(extended, picture, Float32Array.from(weights), window, filtered.data, delta);
  } else {
    const doubles = Float64Array.from(weights);
    fourierCorrelate(extended, picture, doubles, window, filtered.data, delta);
  }
  return filtered;
}

/**
 * Measured: with each weight a SIMD kernel is so many times as fast as plain JavaScript, for which the
 * cost is known. Without it the way is the same, and so are the pixels.
 */
const QUICKER = 20;

interface Correlation {
  readonly weights: Float32Array;
  readonly window: Size;
  readonly margins: Margins;
  readonly border: BorderMode | undefined;
  readonly delta: number;
}

function correlateQuickly(
  picture: Plane,
  { weights, window, margins, border, delta }: Correlation,
  depth: Depth,
): Values | undefined {
  const results = arrayOf(depth);
  const kind = Math.log2(results.BYTES_PER_ELEMENT);
  const room = (stride: number, rows: number) => 4 * (weights.length + stride * rows) + 128;
  return filterStrips(
    CORRELATE,
    picture,
    { margins, border, results, room },
    (kernel: CorrelateKernel, { memory, data, stride, rows, result, room }) => {
      memory.floats.set(weights, room >> 2);
      const floats = room + 4 * weights.length;
      kernel.correlate(
        ...[data, stride, rows, picture.width, room, window.width, window.height],
        ...[delta, floats, result, kind],
      );
    },
  );
}

interface CorrelateKernel {
  /** The parameters of assembly/correlate.ts. */
  correlate(...parameters: number[]): void;
}

function sizeOf(kernel: Filter2DOptions["kernel"]): Size {
  const width = kernel[0]?.length ?? 0;
  if (width > 0 && kernel.every((row) => row.length === width)) {
    return { width, height: kernel.length };
  }
  throw new ImageError("INVALID_ARGUMENT", "a kernel needs rows of weights, all equally long");
}

/** In single precision, as OpenCV. */
function correlate(
  { data, stride }: Extended,
  { width, height }: Size,
  weights: Float32Array,
  window: Size,
  values: Values,
  delta: number,
): void {
  const { target, start, finish } = clampedRows(values, width);
  for (let y = 0; y < height; y++) {
    for (let x = 0, to = start(y); x < width; x++, to++) {
      let sum = Math.fround(delta);
      let weight = 0;
      for (let j = 0; j < window.height; j++) {
        const from = (y + j) * stride + x;
        for (let i = from; i < from + window.width; i++, weight++) {
          sum = Math.fround(sum + Math.fround(weights[weight]! * data[i]!));
        }
      }
      target[to] = sum;
    }
    finish(y);
  }
}
