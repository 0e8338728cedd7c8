import { ImageError } from "../errors.ts";
import { blur } from "../filter/blur.ts";
import { gaussianKernel } from "../filter/gaussian-kernel.ts";
import { sepFilter2D } from "../filter/sep-filter-2d.ts";
import type { Plane } from "../picture.ts";
import { checkBlock } from "./check-block.ts";
import { clamped } from "./threshold.ts";

export interface AdaptiveThresholdOptions {
  /** Side of the window around each pixel: odd, from 3. */
  readonly blockSize: number;
  /** What the threshold lies below the mean of the window, in levels. */
  readonly C: number;
  /** The plain mean, or one weighted by a Gaussian. Default `mean`. */
  readonly adaptiveMethod?: "mean" | "gaussian";
  /** Default `binary`. */
  readonly thresholdType?: "binary" | "binary-inv";
  /** What pixels become that pass (or not, inverted). Default 255. */
  readonly maxValue?: number;
}

/**
 * Compare every pixel with the mean of its surroundings, so that shadows don't matter: OpenCV's
 * `adaptiveThreshold`. The picture's border is repeated beyond it.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when `blockSize` is not odd and at least 3.
 */
export function adaptiveThreshold<Scale extends string>(
  plane: Plane<Scale>,
  {
    blockSize,
    C,
    adaptiveMethod = "mean",
    thresholdType = "binary",
    maxValue = 255,
  }: AdaptiveThresholdOptions,
): Plane<Scale> {
  checkBlock(blockSize);
  if (Number.isNaN(C)) throw new ImageError("INVALID_ARGUMENT", "C must be a number");
  const { width, height, data } = plane;
  const result = new Uint8Array(data.length);
  if (data.length === 0) return { width, height, data: result };
  const mean = adaptiveMethod === "mean" ? boxMean(plane, blockSize) : bellMean(plane, blockSize);
  const table = levelsOfDifferences(C, clamped(maxValue), thresholdType);
  for (let i = 0; i < data.length; i++) result[i] = table[255 + data[i]! - mean.data[i]!]!;
  return { width, height, data: result };
}

/** What becomes of a pixel by how far it is above the mean, from -255 to 255. */
function levelsOfDifferences(C: number, max: number, type: "binary" | "binary-inv"): Uint8Array {
  const isPlain = type === "binary";
  const offset = isPlain ? -Math.ceil(C) : -Math.floor(C);
  const [above, below] = isPlain ? [max, 0] : [0, max];
  return Uint8Array.from({ length: 511 }, (_, i) => (i - 255 > offset ? above : below));
}

function boxMean(plane: Plane, ksize: number): Plane {
  return blur(plane, { ksize, border: "replicate" });
}

function bellMean(plane: Plane, ksize: number): Plane {
  const kernel = gaussianKernel(ksize);
  return sepFilter2D(plane, { kernelX: kernel, kernelY: kernel, border: "replicate" });
}
