/** Tells when to report and how long a run will still take. */
export interface TrainingClock {
  /** Whether the last report is long enough ago; asking counts as reporting. */
  isReportDue(): boolean;
  /** Until the end, at the speed since the start of the clock. */
  secondsLeft(done: number): number;
}

/** Time between two reports, in milliseconds. */
const REPORT_INTERVAL = 250;

/**
 * @param first - What was done before the clock started, in steps or epochs or parts of them.
 * @param total - What there is to do in all.
 */
export function startClock(first: number, total: number): TrainingClock {
  const start = performance.now();
  let reported = start;
  return {
    isReportDue() {
      const now = performance.now();
      if (now - reported < REPORT_INTERVAL) return false;
      reported = now;
      return true;
    },
    secondsLeft(done) {
      const seconds = (performance.now() - start) / 1000;
      return done > first ? ((total - done) * seconds) / (done - first) : Number.POSITIVE_INFINITY;
    },
  };
}
