import { type BorderMode, borderIndex, OUTSIDE } from "../border.ts";
import type { Plane } from "../picture.ts";
import { openKernel } from "../simd/kernel-memory.ts";
import { SAMPLE } from "../simd/kernels/sample.generated.ts";
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
  const sample = samplerOf(interpolation, pixelReader(picture, border, borderValue));
  const xs = new Int32Array(width);
  const ys = new Int32Array(width);
  const values = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) {
    findPlaces(y, xs, ys);
    for (let x = 0; x < width; x++) values[y * width + x] = sample(xs[x]!, ys[x]!);
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
  const kind = INTERPOLATIONS.indexOf(interpolation);
  const mixing = interpolation === "cubic" ? weightsOfCubic() : 0;
  const size = width * height;
  const open = openKernel<SampleKernel>(SAMPLE, [mixing, 4 * width, 4 * width, picture.data, size]);
  if (!open) return undefined;
  const { kernel, memory } = open;
  const [weights, xs, ys, source, result] = open.at;
  const mode = BORDERS.indexOf(border);
  kernel.open(source, picture.width, picture.height, mode, Math.min(255, Math.max(0, borderValue)));
  const placesX = memory.words.subarray(xs >> 2, (xs >> 2) + width);
  const placesY = memory.words.subarray(ys >> 2, (ys >> 2) + width);
  for (let y = 0; y < height; y++) {
    findPlaces(y, placesX, placesY);
    kernel.sample(xs, ys, width, result + y * width, kind, weights);
  }
  return memory.bytes.slice(result, result + size);
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

/** The value at any whole place, past the edges too. */
type PixelReader = (x: number, y: number) => number;

function pixelReader(
  { width, height, data }: Plane,
  border: BorderMode,
  borderValue: number,
): PixelReader {
  return (x, y) => {
    const column = borderIndex(x, width, border);
    const row = borderIndex(y, height, border);
    return column === OUTSIDE || row === OUTSIDE ? borderValue : data[row * width + column]!;
  };
}

/** The value at a place, in {@link samplerUnit}s. */
type Sampler = (x: number, y: number) => number;

function samplerOf(interpolation: Interpolation, pixel: PixelReader): Sampler {
  if (interpolation === "nearest") return pixel;
  if (interpolation === "linear") {
    return (placeX, placeY) => {
      const x = placeX >> 5;
      const y = placeY >> 5;
      const dx = placeX & 31;
      const dy = placeY & 31;
      const above = pixel(x, y) * (32 - dx) + pixel(x + 1, y) * dx;
      const below = pixel(x, y + 1) * (32 - dx) + pixel(x + 1, y + 1) * dx;
      return (above * (32 - dy) + below * dy + 512) >> 10;
    };
  }
  const weights = weightsOfCubic();
  return (placeX, placeY) => {
    const across = 4 * (placeX & 31);
    const down = 4 * (placeY & 31);
    let sum = 0;
    // The weights are such fractions that doubles hold all sums exactly.
    for (let k = 0; k < 16; k++) {
      const value = pixel((placeX >> 5) + (k & 3) - 1, (placeY >> 5) + (k >> 2) - 1);
      sum += weights[across + (k & 3)]! * weights[down + (k >> 2)]! * value;
    }
    return sum;
  };
}

let cubicWeights: Float64Array | undefined;

/** Four weights for each 32nd of a pixel; made once. */
function weightsOfCubic(): Float64Array {
  cubicWeights ??= Float64Array.from({ length: 4 * 32 }, (_, i) => cubic((i >> 2) / 32)[i & 3]!);
  return cubicWeights;
}
