/** Tells when to report and how long a run will still take. */
export interface TrainingClock {
  /** Whether the last report is long enough ago; asking counts as reporting. */
  isReportDue(): boolean;
  /** Until the end, at the speed since the start of the clock. */
  secondsLeft(stepsDone: number): number;
}

/** Time between two reports, in milliseconds. */
const REPORT_INTERVAL = 250;

/** @param firstStep - Steps that were done before the clock started. */
export function startClock(firstStep: number, totalSteps: number): TrainingClock {
  const start = performance.now();
  let reported = start;
  return {
    isReportDue() {
      const now = performance.now();
      if (now - reported < REPORT_INTERVAL) return false;
      reported = now;
      return true;
    },
    secondsLeft(stepsDone) {
      const secondsPerStep =
        (performance.now() - start) / 1000 / Math.max(1, stepsDone - firstStep);
      return (totalSteps - stepsDone) * secondsPerStep;
    },
  };
}
