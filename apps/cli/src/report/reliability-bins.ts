/** Answers of like confidence. */
export interface ReliabilityBin {
  /** Mean confidence of the answers in it, 0 to 1. */
  readonly confidence: number;
  /** Share of them that is right. */
  readonly accuracy: number;
  readonly count: number;
}

/** The answers in bins of like confidence, those without answers left out. */
export function reliabilityBins(
  confidences: ArrayLike<number>,
  right: ArrayLike<number>,
  bins = 10,
): ReliabilityBin[] {
  const sums = Array.from({ length: bins }, () => ({ confidence: 0, right: 0, count: 0 }));
  for (let i = 0; i < confidences.length; i++) {
    const bin = sums[Math.min(bins - 1, Math.floor(confidences[i]! * bins))]!;
    bin.confidence += confidences[i]!;
    bin.right += right[i]!;
    bin.count++;
  }
  return sums
    .filter(({ count }) => count > 0)
    .map((bin) => ({
      confidence: bin.confidence / bin.count,
      accuracy: bin.right / bin.count,
      count: bin.count,
    }));
}
