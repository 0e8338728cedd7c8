import { ImageError } from "../errors.ts";
import { blur } from "../filter/blur.ts";
import { gaussianKernel } from "../filter/gaussian-kernel.ts";
import { spread } from "../filter/packed-bytes.ts";
import { sepFilter2D } from "../filter/sep-filter-2d.ts";
import type { Plane } from "../picture.ts";
import { wordsOf } from "../words.ts";
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
  const [above, below] =
    thresholdType === "binary" ? [clamped(maxValue), 0] : [0, clamped(maxValue)];
  // Both kinds are cut where OpenCV's tables are.
  const offset = thresholdType === "binary" ? -Math.ceil(C) : -Math.floor(C);
  mark(data, mean.data, offset, above, below, result);
  return { width, height, data: result };
}

/** One for pixels that are more than `offset` levels above the mean, another for those that aren't. */
function mark(
  data: Uint8Array,
  means: Uint8Array,
  offset: number,
  above: number,
  below: number,
  result: Uint8Array,
): void {
  const pixels = wordsOf(data);
  const meanWords = wordsOf(means);
  const results = wordsOf(result);
  // Two bytes of a word at a time, with room for the sign of the difference: its bit 9 is set where
  // the pixel is higher, for no two bytes are further apart than 255.
  const least = Math.min(256, Math.max(-255, offset + 1));
  const start = SIGNS - Math.imul(least, 0x00010001);
  const flips = spread(above ^ below);
  const start4 = spread(below);
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i]!;
    const mean = meanWords[i]!;
    const even = (pixel & EVEN_BYTES) - (mean & EVEN_BYTES) + start;
    const odd = ((pixel >>> 8) & EVEN_BYTES) - ((mean >>> 8) & EVEN_BYTES) + start;
    const passes = ((even >>> 9) & 0x00010001) | ((odd >>> 1) & 0x01000100);
    results[i] = start4 ^ (Math.imul(passes, 255) & flips);
  }
  for (let i = pixels.length * 4; i < data.length; i++) {
    result[i] = data[i]! - means[i]! >= least ? above : below;
  }
}

const EVEN_BYTES = 0x00ff00ff;
/** 512 in both halves of a word. */
const SIGNS = 0x02000200;

function boxMean(plane: Plane, ksize: number): Plane {
  return blur(plane, { ksize, border: "replicate" });
}

function bellMean(plane: Plane, ksize: number): Plane {
  const kernel = gaussianKernel(ksize);
  return sepFilter2D(plane, { kernelX: kernel, kernelY: kernel, border: "replicate" });
}
