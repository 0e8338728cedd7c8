import { checkOdd } from "./window.ts";

/**
 * The weights of a Gaussian window, which add up to 1: OpenCV's `getGaussianKernel`.
 *
 * @param ksize - Weights; odd.
 * @param sigma - Standard deviation, in pixels; at 0 the one that OpenCV takes for `ksize`.
 * @throws {ImageError} `INVALID_ARGUMENT` for an even `ksize`.
 */
export function gaussianKernel(ksize: number, sigma = 0): Float64Array {
  checkOdd(ksize);
  const binomial = SMALL_KERNELS[ksize >> 1];
  if (sigma <= 0 && binomial !== undefined) return Float64Array.from(binomial, (w) => w / 256);

  const deviation = sigma > 0 ? sigma : 0.15 * ksize + 0.35;
  const weights = Float64Array.from({ length: ksize }, (_, i) => {
    const distance = i - (ksize >> 1);
    return Math.exp(-(distance * distance) / (2 * deviation * deviation));
  });
  const sum = weights.reduce((total, weight) => total + weight);
  return weights.map((weight) => weight / sum);
}

/** How many weights OpenCV takes for a sigma, when the pixels are bytes: 3 sigmas on each side. */
export function gaussianSize(sigma: number): number {
  return Math.round(sigma * 6 + 1) | 1;
}

/** OpenCV's, in 256ths, for 1, 3, 5, 7 and 9 weights when no sigma is given. */
const SMALL_KERNELS = [
  [256],
  [64, 128, 64],
  [16, 64, 96, 64, 16],
  [8, 28, 56, 72, 56, 28, 8],
  [4, 13, 30, 51, 60, 51, 30, 13, 4],
];
