import { type BorderMode, borderIndex, OUTSIDE } from "../border.ts";
import type { Plane } from "../picture.ts";
import { openKernel } from "../simd/kernel-memory.ts";
import { SAMPLE } from "../simd/kernels.generated.ts";
import { cubic } from "./kernels.ts";
import type { Size } from "./size.ts";

/** How a value between pixels is found: from 1, 4 or 16 of them. */
export type Interpolation = "nearest" | "linear" | "cubic";

export interface SampleOptions {
  readonly interpolation?: Interpolation;
  /** What lies past the edges of the picture. */
  readonly border?: BorderMode;
  /** What a `constant` border is made of, 0 to 255. */
  readonly borderValue?: number;
}

/** Writes the places on the picture that row `y` of the result is taken from, in units of {@link samplerUnit}. */
export type FindPlaces = (y: number, xs: Int32Array, ys: Int32Array) => void;

/** What is one pixel in places. OpenCV's interpolation tables have 32 steps. */
export function samplerUnit(interpolation: Interpolation): 1 | 32 {
  return interpolation === "nearest" ? 1 : 32;
}

/**
 * A picture of a given size, each pixel taken from some place on another.
 *
 * @param options - As in {@link SampleOptions}, whose defaults stand here.
 */
export function samplePlaces<Scale extends string>(
  picture: Plane<Scale>,
  { width, height }: Size,
  { interpolation = "linear", border = "constant", borderValue = 0 }: SampleOptions,
  findPlaces: FindPlaces,
): Plane<Scale> {
  const size = { width, height };
  const data = sampleQuickly(picture, size, { interpolation, border, borderValue }, findPlaces);
  if (data) return { width, height, data };
  const sample = rowSampler(picture, interpolation, border, borderValue);
  const xs = new Int32Array(width);
  const ys = new Int32Array(width);
  const values = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) {
    findPlaces(y, xs, ys);
    sample(xs, ys, values, y * width);
  }
  return { width, height, data: new Uint8Array(values.buffer) };
}

const INTERPOLATIONS: readonly Interpolation[] = ["nearest", "linear", "cubic"];
const BORDERS: readonly BorderMode[] = ["constant", "replicate", "reflect", "reflect-101", "wrap"];

function sampleQuickly(
  picture: Plane,
  { width, height }: Size,
  { interpolation, border, borderValue }: Required<SampleOptions>,
  findPlaces: FindPlaces,
): Uint8Array | undefined {
  const weights = 64;
  const xs = weights + 8 * 128;
  const ys = xs + 4 * width;
  const source = (ys + 4 * width + 63) & ~63;
  const result = (source + picture.data.length + 127) & ~63;
  const open = openKernel<SampleKernel>(SAMPLE, result + width * height);
  if (!open) return undefined;
  const { kernel, memory } = open;
  const { bytes, words, doubles } = memory;
  bytes.set(picture.data, source);
  const mode = BORDERS.indexOf(border);
  kernel.open(source, picture.width, picture.height, mode, Math.min(255, Math.max(0, borderValue)));
  if (interpolation === "cubic") {
    doubles.set((cubicWeights ??= findCubicWeights()), weights >> 3);
  }
  const kind = INTERPOLATIONS.indexOf(interpolation);
  const placesX = words.subarray(xs >> 2, ys >> 2);
  const placesY = words.subarray(ys >> 2, (ys >> 2) + width);
  for (let y = 0; y < height; y++) {
    findPlaces(y, placesX, placesY);
    kernel.sample(xs, ys, width, result + y * width, kind, weights);
  }
  return bytes.slice(result, result + width * height);
}

interface SampleKernel {
  open(source: number, width: number, height: number, border: number, value: number): void;
  sample(
    xs: number,
    ys: number,
    count: number,
    to: number,
    interpolation: number,
    weights: number,
  ): void;
}

type RowSampler = (xs: Int32Array, ys: Int32Array, data: Uint8ClampedArray, to: number) => void;

function rowSampler(
  picture: Plane,
  interpolation: Interpolation,
  border: BorderMode,
  borderValue: number,
): RowSampler {
  const pixel = pixelReader(picture, border, borderValue);
  switch (interpolation) {
    case "nearest":
      return nearestSampler(pixel);
    case "linear":
      return linearSampler(pixel);
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

function nearestSampler(pixel: PixelReader): RowSampler {
  return (xs, ys, data, to) => {
    for (let i = 0; i < xs.length; i++) data[to + i] = pixel(xs[i]!, ys[i]!);
  };
}

function linearSampler(pixel: PixelReader): RowSampler {
  return (xs, ys, data, to) => {
    for (let i = 0; i < xs.length; i++) {
      const x = xs[i]! >> 5;
      const y = ys[i]! >> 5;
      const dx = xs[i]! & 31;
      const dy = ys[i]! & 31;
      const above = pixel(x, y) * (32 - dx) + pixel(x + 1, y) * dx;
      const below = pixel(x, y + 1) * (32 - dx) + pixel(x + 1, y + 1) * dx;
      data[to + i] = (above * (32 - dy) + below * dy + 512) >> 10;
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
