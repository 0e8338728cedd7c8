import type { Batch } from "./gradient-engine.ts";

/** Weighted mean of the losses of a batch's pictures: their sum divided by their number. */
export function crossEntropy(logits: Float32Array, { targets, weights, count }: Batch): number {
  const losses = lossesOf(logits, targets, count);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += losses[i]! * (weights?.[i] ?? 1);
  return sum / count;
}

/** -sum(target * log softmax(logits)) of each row, in nats. */
export function lossesOf(logits: Float32Array, targets: Float32Array, rows: number): Float64Array {
  const classes = logits.length / rows;
  const losses = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const start = row * classes;
    const end = start + classes;
    let highest = Number.NEGATIVE_INFINITY;
    for (let i = start; i < end; i++) highest = Math.max(highest, logits[i]!);
    let sum = 0;
    for (let i = start; i < end; i++) sum += Math.exp(logits[i]! - highest);
    const normalizer = highest + Math.log(sum);
    for (let i = start; i < end; i++) losses[row]! += targets[i]! * (normalizer - logits[i]!);
  }
  return losses;
}
