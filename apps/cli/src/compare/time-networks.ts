import { performance } from "node:perf_hooks";
import type { Runner } from "@inkdigit/lenet-model";

/** How long a network takes, in microseconds a digit. */
export interface DigitTimes {
  /** One digit at a time. */
  readonly one: number;
  /** In batches of a thousand. */
  readonly batch: number;
}

/** Digits that the networks read in one turn, as a batch or one by one. */
const DIGITS = 1000;
const PIXELS = 28 * 28;
/** Turns; the first are for compilers. */
const ROUNDS = 7;
const WARM_UP = 2;

/**
 * Time networks that take turns, so that whatever else the machine does hits all alike.
 *
 * @param images - At least a thousand fields.
 * @returns The median of the turns of each.
 */
export function timeNetworks(networks: readonly Runner[], images: Uint8Array): DigitTimes[] {
  const fields = images.subarray(0, DIGITS * PIXELS);
  const digits = Array.from({ length: DIGITS }, (_, i) =>
    fields.subarray(i * PIXELS, (i + 1) * PIXELS),
  );
  const turns = networks.map(() => ({ one: [] as number[], batch: [] as number[] }));
  for (let round = 0; round < ROUNDS; round++) {
    networks.forEach((network, i) => {
      const one = microsecondsOf(() => {
        for (const digit of digits) network.run(digit);
      });
      const batch = microsecondsOf(() => network.run(fields));
      if (round < WARM_UP) return;
      turns[i]!.one.push(one / DIGITS);
      turns[i]!.batch.push(batch / DIGITS);
    });
  }
  return turns.map(({ one, batch }) => ({ one: median(one), batch: median(batch) }));
}

function microsecondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) * 1000;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}
