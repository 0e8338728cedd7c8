/**
 * Mean over the rows of -sum(target * log softmax(logits)), in nats.
 *
 * @param classes - Length of a row.
 */
export function crossEntropy(logits: Float32Array, targets: Float32Array, classes: number): number {
  let loss = 0;
  for (let row = 0; row < logits.length; row += classes) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let i = row; i < row + classes; i++) highest = Math.max(highest, logits[i]!);
    let sum = 0;
    for (let i = row; i < row + classes; i++) sum += Math.exp(logits[i]! - highest);
    const normalizer = highest + Math.log(sum);
    for (let i = row; i < row + classes; i++) loss += targets[i]! * (normalizer - logits[i]!);
  }
  return (loss * classes) / logits.length;
}
