import { randomOf, shuffledIndices } from "../random.ts";
import type { TrainingOptions } from "./training-options.ts";

/** Digits to learn from at once. */
export interface Lot {
  /** Which of the training digits. */
  readonly indices: Uint32Array;
  /** How much each counts. */
  readonly weights: Float32Array;
  /** Decide all that is random about how they are shown. */
  readonly seeds: readonly number[];
}

/**
 * The lots of an epoch: the digits in random order, but for those that are skipped; the last lot may
 * be smaller. They depend on the seed, the epoch and the losses alone, so that training can stop and
 * go on between any two epochs.
 *
 * @param losses - The loss of each digit when it was last seen; used where digits are skipped.
 */
export function lotsOf(
  count: number,
  losses: Float32Array,
  epoch: number,
  options: TrainingOptions,
): Lot[] {
  const random = randomOf(options.seed, epoch);
  const order = shuffledIndices(count, random);
  const skipping = skippingIn(epoch, options);
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  const shown = { indices: new Uint32Array(count), weights: new Float32Array(count), count: 0 };
  for (const index of order) {
    const isEasy = skipping > 0 && losses[index]! < mean;
    if (isEasy && random.next() < skipping) continue;
    shown.indices[shown.count] = index;
    shown.weights[shown.count] = isEasy ? 1 / (1 - skipping) : 1;
    shown.count++;
  }
  const lots: Lot[] = [];
  for (let start = 0; start < shown.count; start += options.batchSize) {
    const end = Math.min(start + options.batchSize, shown.count);
    lots.push({
      indices: shown.indices.subarray(start, end),
      weights: shown.weights.subarray(start, end),
      seeds: [options.seed, epoch, lots.length],
    });
  }
  return lots;
}

/** Share of the last epochs that see every digit, so that what was skipped leaves no trace. */
const WHOLE_AT_THE_END = 1 / 8;

/** Nothing is skipped before every digit has been seen, nor at the end. */
function skippingIn(epoch: number, { skipping = 0, epochs }: TrainingOptions): number {
  return epoch > 1 && epoch <= epochs * (1 - WHOLE_AT_THE_END) ? skipping : 0;
}

/** A lot dealt out evenly; the random numbers of a part are its own. */
export function partsOf(lot: Lot, parts: number): Lot[] {
  if (parts === 1) return [lot];
  const { length } = lot.indices;
  return Array.from({ length: parts }, (_, part) => {
    const start = Math.floor((part * length) / parts);
    const end = Math.floor(((part + 1) * length) / parts);
    return {
      indices: lot.indices.subarray(start, end),
      weights: lot.weights.subarray(start, end),
      seeds: [...lot.seeds, part],
    };
  });
}
