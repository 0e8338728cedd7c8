import type { Random } from "../random.ts";
import type { TrainingBatch } from "./batches.ts";

/**
 * Each picture of a batch with another one laid over it, and its targets with the other's, in the
 * same random shares (Zhang et al. 2018). What a picture's label names is at least half of it.
 *
 * @param alpha - Both parameters of the beta distribution of the shares: small ones leave most
 *   pictures nearly as they are.
 */
export function mixUp(batch: TrainingBatch, alpha: number, random: Random): TrainingBatch {
  const { count } = batch;
  const fields = batch.fields.slice();
  const targets = batch.targets.slice();
  for (let i = 0; i < count; i++) {
    const other = random.below(count);
    const drawn = betaOf(alpha, random);
    const share = Math.min(drawn, 1 - drawn);
    for (const [mixed, plain] of [
      [fields, batch.fields],
      [targets, batch.targets],
    ] as const) {
      const length = plain.length / count;
      for (let at = i * length, from = other * length; at < (i + 1) * length; at++, from++) {
        mixed[at] = plain[at]! + share * (plain[from]! - plain[at]!);
      }
    }
  }
  return { ...batch, fields, targets };
}

/** A number of the beta distribution with both parameters alike (Jöhnk 1964 below 1). */
function betaOf(alpha: number, random: Random): number {
  for (;;) {
    if (alpha > 1) {
      // Uniform numbers are taken as often as the density says.
      const x = random.next();
      if (random.next() < (4 * x * (1 - x)) ** (alpha - 1)) return x;
    } else {
      const x = random.next() ** (1 / alpha);
      const y = random.next() ** (1 / alpha);
      if (x + y > 0 && x + y <= 1) return x / (x + y);
    }
  }
}
