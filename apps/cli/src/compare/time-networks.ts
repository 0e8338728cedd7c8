import { performance } from "node:perf_hooks";
import type { Runner } from "@inkdigit/lenet-model";

/** How long a network takes, in microseconds a digit. */
export interface DigitTimes {
  /** One digit at a time. */
  readonly one: number;
  /** In batches of 64. */
  readonly batch: number;
}

/** Digits of a batch: few, so that a turn is disturbed seldom. */
const BATCH = 64;
/** Digits that are read one by one in a turn. */
const ONES = 64;
const PIXELS = 28 * 28;
/** Turns; the first are for compilers. */
const ROUNDS = 60;

/**
 * Time networks that take turns.
 *
 * @param images - Fields, 64 or more.
 * @returns The fastest turn of each: whatever else the machine does only adds to it.
 */
export function timeNetworks(networks: readonly Runner[], images: Uint8Array): DigitTimes[] {
  const batch = images.subarray(0, BATCH * PIXELS);
  const count = batch.length / PIXELS;
  const digits = Array.from({ length: Math.min(ONES, count) }, (_, i) =>
    batch.subarray(i * PIXELS, (i + 1) * PIXELS),
  );
  const fastest = networks.map(() => ({
    one: Number.POSITIVE_INFINITY,
    batch: Number.POSITIVE_INFINITY,
  }));
  for (let round = 0; round < ROUNDS; round++) {
    networks.forEach((network, i) => {
      const one = microsecondsOf(() => {
        for (const digit of digits) network.logits(digit);
      });
      const all = microsecondsOf(() => network.logits(batch));
      const best = fastest[i]!;
      best.one = Math.min(best.one, one / digits.length);
      best.batch = Math.min(best.batch, all / count);
    });
  }
  return fastest;
}

function microsecondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) * 1000;
}
