/** An answer that was given with a confidence. */
export interface Sure {
  /** 0 to 1. */
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Answers of like confidence. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: number;
  /** Mean confidence of its answers; the middle of the bin where there are none. */
  readonly confidence: number;
}

/** Bins of equal width between 0 and 1, as in Guo et al. 2017. */
const BINS = 15;

/** Answers by their confidence, in bins of equal width from 0 to 1. */
export function reliabilityBins(answers: readonly Sure[]): Bin[] {
  const groups = Array.from({ length: BINS }, (): Sure[] => []);
  for (const one of answers) {
    groups[Math.min(BINS - 1, Math.floor(one.confidence * BINS))]!.push(one);
  }
  return groups.map((group, i) => {
    const sum = group.reduce((total, { confidence }) => total + confidence, 0);
    return {
      from: i / BINS,
      to: (i + 1) / BINS,
      count: group.length,
      right: group.filter(({ isRight }) => isRight).length,
      confidence: group.length > 0 ? sum / group.length : (i + 0.5) / BINS,
    };
  });
}

/**
 * Expected calibration error: how far the confidence lies from the share right, as a mean over bins
 * weighted by their answers, 0 to 1 (Naeini et al. 2015).
 */
export function expectedCalibrationError(bins: readonly Bin[]): number {
  const answers = bins.reduce((sum, { count }) => sum + count, 0);
  const excess = bins.map(({ count, right, confidence }) => Math.abs(confidence * count - right));
  return answers === 0 ? 0 : excess.reduce((sum, one) => sum + one, 0) / answers;
}
