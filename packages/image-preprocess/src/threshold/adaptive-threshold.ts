import { ImageError } from "../errors.ts";
import { blur } from "../filter/blur.ts";
import { gaussianKernel } from "../filter/gaussian-kernel.ts";
import { sepFilter2D } from "../filter/sep-filter-2d.ts";
import type { Plane } from "../picture.ts";
import { mapBytes } from "../simd/map-bytes.ts";
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
  if (data.length === 0) return { width, height, data: new Uint8Array(0) };
  const mean = adaptiveMethod === "mean" ? boxMean(plane, blockSize) : bellMean(plane, blockSize);
  const [above, below] =
    thresholdType === "binary" ? [clamped(maxValue), 0] : [0, clamped(maxValue)];
  // Both kinds are cut where OpenCV's tables are.
  const offset = thresholdType === "binary" ? -Math.ceil(C) : -Math.floor(C);
  // No two levels are further apart than 255.
  const least = Math.min(256, Math.max(-255, offset + 1));
  const means = mean.data;
  const marked = mapBytes(data, means, (kernel, from, end, other) =>
    kernel.compare(from, end, other, least, above!, below!),
  );
  return {
    width,
    height,
    data: marked ?? data.map((value, i) => (value - means[i]! >= least ? above! : below!)),
  };
}

function boxMean(plane: Plane, ksize: number): Plane {
  return blur(plane, { ksize, border: "replicate" });
}

function bellMean(plane: Plane, ksize: number): Plane {
  const kernel = gaussianKernel(ksize);
  return sepFilter2D(plane, { kernelX: kernel, kernelY: kernel, border: "replicate" });
}
