/** What is left wrong when the least sure answers are set aside. */
export interface RejectionPoint {
  /** Share of the pictures set aside. */
  readonly rejected: number;
  /** Share of the others that is answered wrong. */
  readonly error: number;
}

/** Shares set aside. */
const SHARES = [0, 0.005, 0.01, 0.02, 0.05, 0.1] as const;

/** The error among the surest answers, for some shares of pictures set aside. */
export function rejectionCurve(confidences: Float32Array, right: Uint8Array): RejectionPoint[] {
  const leastSureFirst = Array.from(confidences.keys()).sort(
    (a, b) => confidences[a]! - confidences[b]! || a - b,
  );
  return SHARES.map((rejected) => {
    const kept = leastSureFirst.slice(Math.round(rejected * leastSureFirst.length));
    const wrong = kept.filter((i) => right[i] === 0).length;
    return { rejected, error: kept.length === 0 ? 0 : wrong / kept.length };
  });
}
