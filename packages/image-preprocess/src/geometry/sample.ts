import { type BorderMode, borderIndex, OUTSIDE } from "../border.ts";
import type { Plane } from "../picture.ts";
import { cubic } from "./kernels.ts";

/** How a value between pixels is found: from 1, 4 or 16 of them. */
export type Interpolation = "nearest" | "linear" | "cubic";

export interface SampleOptions {
  readonly interpolation?: Interpolation;
  /** What lies past the edges of the picture. */
  readonly border?: BorderMode;
  /** What a `constant` border is made of, 0 to 255. */
  readonly borderValue?: number;
}

/**
 * Fills a row of `data`, from `to` on, with the values at the places `xs`, `ys`: in whole pixels for
 * `nearest`, else in 32nds of a pixel.
 */
export type RowSampler = (
  xs: Int32Array,
  ys: Int32Array,
  data: Uint8ClampedArray,
  to: number,
) => void;

/** What is one pixel in the places that a {@link RowSampler} takes. OpenCV's interpolation tables have 32 steps. */
export function samplerUnit(interpolation: Interpolation): 1 | 32 {
  return interpolation === "nearest" ? 1 : 32;
}

export function rowSampler(
  picture: Plane,
  interpolation: Interpolation,
  border: BorderMode,
  borderValue: number,
): RowSampler {
  const pixel = pixelReader(picture, border, borderValue);
  switch (interpolation) {
    case "nearest":
      return nearestSampler(picture, pixel);
    case "linear":
      return linearSampler(picture, pixel);
    case "cubic":
      return cubicSampler(picture, pixel);
  }
}

/** The value at any whole place, past the edges too. */
type PixelReader = (x: number, y: number) => number;

function pixelReader(
  { width, height, data }: Plane,
  border: BorderMode,
  borderValue: number,
): PixelReader {
  return (x, y) => {
    if (x >= 0 && y >= 0 && x < width && y < height) return data[y * width + x]!;
    const column = borderIndex(x, width, border);
    const row = borderIndex(y, height, border);
    return column === OUTSIDE || row === OUTSIDE ? borderValue : data[row * width + column]!;
  };
}

function nearestSampler({ width, height, data: source }: Plane, pixel: PixelReader): RowSampler {
  return (xs, ys, data, to) => {
    for (let i = 0; i < xs.length; i++) {
      const x = xs[i]!;
      const y = ys[i]!;
      // One comparison for both edges: what is negative is large without a sign.
      const inside = x >>> 0 < width && y >>> 0 < height;
      data[to + i] = inside ? source[Math.imul(y, width) + x]! : pixel(x, y);
    }
  };
}

function linearSampler({ width, height, data: source }: Plane, pixel: PixelReader): RowSampler {
  return (xs, ys, data, to) => {
    for (let i = 0; i < xs.length; i++) {
      const x = xs[i]! >> 5;
      const y = ys[i]! >> 5;
      const dx = xs[i]! & 31;
      const dy = ys[i]! & 31;
      if (x >>> 0 < width - 1 && y >>> 0 < height - 1) {
        const at = Math.imul(y, width) + x;
        const left = source[at]!;
        const above = (left << 5) + Math.imul(dx, source[at + 1]! - left);
        const under = source[at + width]!;
        const below = (under << 5) + Math.imul(dx, source[at + width + 1]! - under);
        data[to + i] = ((above << 5) + Math.imul(dy, below - above) + 512) >> 10;
      } else {
        const above = pixel(x, y) * (32 - dx) + pixel(x + 1, y) * dx;
        const below = pixel(x, y + 1) * (32 - dx) + pixel(x + 1, y + 1) * dx;
        data[to + i] = (above * (32 - dy) + below * dy + 512) >> 10;
      }
    }
  };
}

function cubicSampler({ width, height, data: source }: Plane, pixel: PixelReader): RowSampler {
  const weights = (cubicWeights ??= findCubicWeights());
  const around = new Uint8Array(16);
  return (xs, ys, data, to) => {
    for (let i = 0; i < xs.length; i++) {
      const x = (xs[i]! >> 5) - 1;
      const y = (ys[i]! >> 5) - 1;
      const across = (xs[i]! & 31) << 2;
      const down = (ys[i]! & 31) << 2;
      if (x >= 0 && y >= 0 && x < width - 3 && y < height - 3) {
        const at = Math.imul(y, width) + x;
        data[to + i] = mixFours(source, at, width, weights, across, down);
      } else {
        for (let k = 0; k < 16; k++) around[k] = pixel(x + (k & 3), y + (k >> 2));
        data[to + i] = mixFours(around, 0, 4, weights, across, down);
      }
    }
  };
}

/** The four weights for each 32nd of a pixel; made once. */
let cubicWeights: Float64Array | undefined;

function findCubicWeights(): Float64Array {
  return Float64Array.from({ length: 4 * 32 }, (_, i) => cubic((i >> 2) / 32)[i & 3]!);
}

/** 4x4 pixels, four rows mixed alike. */
function mixFours(
  source: Uint8Array,
  at: number,
  stride: number,
  weights: Float64Array,
  across: number,
  down: number,
): number {
  const a = weights[across]!;
  const b = weights[across + 1]!;
  const c = weights[across + 2]!;
  const d = weights[across + 3]!;
  let row = at;
  let sum =
    weights[down]! *
    (a * source[row]! + b * source[row + 1]! + c * source[row + 2]! + d * source[row + 3]!);
  row += stride;
  sum +=
    weights[down + 1]! *
    (a * source[row]! + b * source[row + 1]! + c * source[row + 2]! + d * source[row + 3]!);
  row += stride;
  sum +=
    weights[down + 2]! *
    (a * source[row]! + b * source[row + 1]! + c * source[row + 2]! + d * source[row + 3]!);
  row += stride;
  sum +=
    weights[down + 3]! *
    (a * source[row]! + b * source[row + 1]! + c * source[row + 2]! + d * source[row + 3]!);
  return sum;
}
