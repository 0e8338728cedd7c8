import { ImageError } from "../errors.ts";
import type { Size } from "../geometry/size.ts";
import type { Plane } from "../picture.ts";
import { clampedRows, type Depth, type PlaneOf, plainRows, planeOf, type Target } from "./depth.ts";
import { derivativeKernel } from "./derivative-kernel.ts";
import type { DerivativeOptions } from "./derive.ts";
import { type Extended, extend } from "./extend.ts";
import { type IntegerKernel, integerStrips, plainSeparable } from "./separable-integer.ts";
import { marginsOf } from "./window.ts";

export interface LaplacianOptions<D extends Depth = Depth> extends DerivativeOptions<D> {
  /** 1, 3, 5 or 7; 1 when left out: the difference to the 4 neighbours. */
  readonly ksize?: 1 | 3 | 5 | 7;
}

/**
 * The sum of both second derivatives: OpenCV's `Laplacian`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` for another `ksize`, `EMPTY_IMAGE` for a picture without
 * pixels.
 */
export function laplacian<Scale extends string, D extends Depth = "int16">(
  picture: Plane<Scale>,
  { ksize = 1, ddepth, scale = 1, delta = 0, border }: LaplacianOptions<D> = {},
): PlaneOf<D, Scale> {
  if (![1, 3, 5, 7].includes(ksize)) {
    throw new ImageError("INVALID_ARGUMENT", `ksize must be 1, 3, 5 or 7, not ${ksize}`);
  }
  const side = Math.max(3, ksize);
  // Without this, clipping would come between the sums.
  const isPlain = ksize < 7 && scale === 1 && delta === 0;
  if (isPlain && (ddepth ?? "int16") === "int16") {
    const data = integerStrips(picture, secondDerivatives(ksize), { border, results: Int16Array });
    const { width, height } = picture;
    if (data) return { width, height, data } as unknown as PlaneOf<D, Scale>;
  }
  const extended = extend(picture, marginsOf({ width: side, height: side }), border);
  const source = ksize > 3 ? smooth(extended, picture, ksize - 2) : extended;
  const result = planeOf<D, Scale>(picture, ddepth ?? ("int16" as D));
  const fits = isPlain && ddepth !== "uint8";
  const rows = fits
    ? plainRows(result.data, picture.width)
    : clampedRows(result.data, picture.width);
  const weights = (ksize === 1 ? NEIGHBOURS : CORNERS).map((weight) => weight * scale);
  for (let y = 0; y < picture.height; y++) {
    correlateRow(source, y, weights, delta, rows.target, rows.start(y), picture.width);
    rows.finish(y);
  }
  return result;
}

/** The weights of the four corners, of the four sides, and of the middle of a 3x3 window. */
const NEIGHBOURS = [0, 1, -4];
const CORNERS = [2, 0, -8];

/**
 * The larger Laplacians are the 3x3 one of a smoothed picture: all their kernels have the binomial
 * of `ksize` in common.
 *
 * @returns The picture and one pixel more on each side.
 */
function smooth(extended: Extended, { width, height }: Size, ksize: number) {
  const size = { width: width + 2, height: height + 2 };
  const kernel = derivativeKernel(0, ksize);
  const data = new Int32Array(size.width * size.height);
  plainSeparable(extended, size, { x: kernel, y: kernel }, data);
  return { data, stride: size.width };
}

/** The second derivatives along rows and along columns. */
function secondDerivatives(ksize: number): [IntegerKernel, IntegerKernel] {
  const derived = derivativeKernel(2, Math.max(3, ksize));
  const smooth = ksize === 1 ? Int32Array.of(0, 1, 0) : derivativeKernel(0, ksize);
  return [
    { x: derived, y: smooth },
    { x: smooth, y: derived },
  ];
}

/** The sums of the column's outer pixels, and its inner pixel, slide along in two variables each. */
function correlateRow(
  { data, stride }: { data: Uint8Array | Int32Array; stride: number },
  y: number,
  weights: readonly number[],
  delta: number,
  target: Target,
  offset: number,
  width: number,
): void {
  const [corner, side, middle] = weights as [number, number, number];
  const below = 2 * stride;
  let i = y * stride;
  let outer0 = data[i]! + data[i + below]!;
  let inner0 = data[i + stride]!;
  i++;
  let outer1 = data[i]! + data[i + below]!;
  let inner1 = data[i + stride]!;
  i++;
  for (let x = offset; x < offset + width; x++, i++) {
    const outer2 = data[i]! + data[i + below]!;
    const inner2 = data[i + stride]!;
    target[x] =
      corner * (outer0 + outer2) + side * (inner0 + inner2 + outer1) + middle * inner1 + delta;
    outer0 = outer1;
    outer1 = outer2;
    inner0 = inner1;
    inner1 = inner2;
  }
}
