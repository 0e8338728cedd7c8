/** A digit taken for another. */
export interface ConfusedPair {
  readonly truth: number;
  readonly answer: number;
  /** Which pictures, in their order. */
  readonly indices: readonly number[];
}

/** The digits taken for others, the most frequent pair first. */
export function confusedPairs(labels: Uint8Array, answers: Uint8Array): ConfusedPair[] {
  const pairs = new Map<string, { truth: number; answer: number; indices: number[] }>();
  labels.forEach((truth, i) => {
    const answer = answers[i]!;
    if (truth === answer) return;
    const key = `${truth} ${answer}`;
    const pair = pairs.get(key) ?? { truth, answer, indices: [] };
    pair.indices.push(i);
    pairs.set(key, pair);
  });
  return [...pairs.values()].sort(
    (a, b) => b.indices.length - a.indices.length || a.truth - b.truth || a.answer - b.answer,
  );
}
