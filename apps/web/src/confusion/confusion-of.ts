import type { ConfusionMatrix } from "@inkdigit/lenet-model";

/** How often each of the ten digits was taken for each: `matrix[truth][answer]`. */
export function confusionOf(truths: Uint8Array, answers: Uint8Array): ConfusionMatrix {
  const matrix = Array.from({ length: 10 }, () => new Array<number>(10).fill(0));
  truths.forEach((truth, i) => {
    matrix[truth]![answers[i]!]! += 1;
  });
  return matrix;
}
