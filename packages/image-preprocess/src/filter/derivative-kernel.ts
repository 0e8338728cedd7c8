/**
 * The weights of a derivative along one direction: OpenCV's `getDerivKernels`. A difference for
 * each order, and binomial smoothing for the rest of the length.
 *
 * @param order - How many times to derive; 0 smoothes.
 * @param ksize - Weights; odd and more than `order`, except that 1 stands for 3 when deriving.
 */
export function derivativeKernel(order: number, ksize: number): Int32Array {
  const length = ksize === 1 && order > 0 ? 3 : ksize;
  let weights = [1];
  for (let i = 1; i < length; i++) weights = convolvePair(weights, i < length - order ? 1 : -1);
  return Int32Array.from(weights);
}

/** `weights` convolved with the pair `[sign, 1]`. */
function convolvePair(weights: readonly number[], sign: 1 | -1): number[] {
  return [...weights, 0].map((weight, i) => sign * weight + (weights[i - 1] ?? 0));
}
