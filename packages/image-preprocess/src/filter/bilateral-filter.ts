import type { Plane } from "../picture.ts";
import { planeOf } from "./depth.ts";
import { type BorderOptions, type Extended, extend } from "./extend.ts";
import { marginsOf } from "./window.ts";

export interface BilateralFilterOptions extends BorderOptions {
  /** Diameter of the neighbourhood, in pixels; at 0, 3 times `sigmaSpace`. */
  readonly d?: number;
  /** How different two grey values may be to be mixed: a standard deviation, in grey levels. */
  readonly sigmaColor: number;
  /** How far apart two pixels may be to be mixed: a standard deviation, in pixels. */
  readonly sigmaSpace: number;
}

/**
 * Each pixel becomes the mean of those near it that look like it: OpenCV's `bilateralFilter`. Noise
 * goes, edges stay (Tomasi and Manduchi 1998).
 *
 * @throws {ImageError} `EMPTY_IMAGE` for a picture without pixels.
 */
export function bilateralFilter<Scale extends string>(
  picture: Plane<Scale>,
  { d = 0, sigmaColor, sigmaSpace, border }: BilateralFilterOptions,
): Plane<Scale> {
  // As in OpenCV, a sigma that is none is 1.
  const space = sigmaSpace > 0 ? sigmaSpace : 1;
  const color = sigmaColor > 0 ? sigmaColor : 1;
  const radius = Math.max(1, d > 0 ? Math.trunc(d) >> 1 : Math.round(space * 1.5));
  const side = 2 * radius + 1;
  const extended = extend(picture, marginsOf({ width: side, height: side }), border);
  const likeness = Float64Array.from({ length: 511 }, (_, i) => bell(i - 255, color));
  const disc = discOf(radius, space, extended.stride);
  const filtered = planeOf<"uint8", Scale>(picture, "uint8");
  const target = new Uint8ClampedArray(filtered.data.buffer);
  for (let y = 0; y < picture.height; y++) {
    const start = (y + radius) * extended.stride + radius;
    filterRow(extended, start, disc, likeness, target, y * picture.width, picture.width);
  }
  return filtered;
}

/** The pixels of a disc: how far they are in memory from its middle, and how much they count. */
interface Disc {
  readonly offsets: Int32Array;
  readonly weights: Float64Array;
}

function discOf(radius: number, sigma: number, stride: number): Disc {
  const offsets: number[] = [];
  const weights: number[] = [];
  for (let y = -radius; y <= radius; y++) {
    for (let x = -radius; x <= radius; x++) {
      const distance = Math.hypot(x, y);
      if (distance > radius) continue;
      offsets.push(y * stride + x);
      weights.push(bell(distance, sigma));
    }
  }
  return { offsets: Int32Array.from(offsets), weights: Float64Array.from(weights) };
}

function bell(distance: number, sigma: number): number {
  return Math.exp((-0.5 * distance * distance) / (sigma * sigma));
}

/** Two pixels at a time: what a neighbour's place and distance give is read once for both. */
function filterRow(
  { data }: Extended,
  start: number,
  { offsets, weights }: Disc,
  likeness: Float64Array,
  target: Uint8ClampedArray,
  offset: number,
  width: number,
): void {
  for (let x = 0; x < width; x += 2) {
    const here = start + x;
    const sameA = 255 - data[here]!;
    const sameB = 255 - data[here + 1]!;
    let sumA = 0;
    let sumB = 0;
    let totalA = 0;
    let totalB = 0;
    for (let k = 0; k < offsets.length; k++) {
      const there = here + offsets[k]!;
      const weight = weights[k]!;
      const a = data[there]!;
      const b = data[there + 1]!;
      const weightA = weight * likeness[sameA + a]!;
      const weightB = weight * likeness[sameB + b]!;
      sumA += weightA * a;
      sumB += weightB * b;
      totalA += weightA;
      totalB += weightB;
    }
    target[offset + x] = sumA / totalA;
    // The next row writes over what goes past the end of this one.
    target[offset + x + 1] = sumB / totalB;
  }
}
