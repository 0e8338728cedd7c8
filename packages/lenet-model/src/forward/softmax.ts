/**
 * Outputs as probabilities: `exp(logit / temperature)`, each row scaled to add up to 1.
 *
 * @param logits - Rows of `classes` outputs.
 */
export function softmax(logits: Float32Array, classes: number, temperature = 1): Float32Array {
  const probabilities = new Float32Array(logits.length);
  for (let row = 0; row < logits.length; row += classes) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let i = row; i < row + classes; i++) highest = Math.max(highest, logits[i]!);
    let sum = 0;
    for (let i = row; i < row + classes; i++) {
      const share = Math.exp((logits[i]! - highest) / temperature);
      probabilities[i] = share;
      sum += share;
    }
    for (let i = row; i < row + classes; i++) probabilities[i]! /= sum;
  }
  return probabilities;
}
