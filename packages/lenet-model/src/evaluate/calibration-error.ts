/** Bins of equal width between 0 and 1, as in Guo et al. 2017. */
const BINS = 15;

/**
 * Expected calibration error: how far the confidence of the answers lies from the share of them that
 * is right, as a mean over bins of like confidence (Naeini et al. 2015).
 *
 * @param confidences - Probability of each answer.
 * @param right - 1 where the answer is right, else 0.
 */
export function calibrationError(confidences: Float32Array, right: Uint8Array): number {
  const excess = new Float64Array(BINS);
  confidences.forEach((confidence, i) => {
    const bin = Math.min(BINS - 1, Math.floor(confidence * BINS));
    excess[bin]! += confidence - right[i]!;
  });
  const sum = excess.reduce((total, bin) => total + Math.abs(bin), 0);
  return confidences.length === 0 ? 0 : sum / confidences.length;
}
