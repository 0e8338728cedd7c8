/** What a model says of all test digits. */
export interface Judgement {
  /** The most probable digit of each. */
  readonly answers: Uint8Array;
  /** Ten chances a digit, calibrated. */
  readonly probabilities: Float32Array;
  /** Share read right, and its 95% interval by Wilson. */
  readonly accuracy: number;
  readonly interval: readonly [number, number];
}

/** How likely the model holds its own answer, 0 to 1. */
export function chanceOf({ answers, probabilities }: Judgement, index: number): number {
  return probabilities[index * 10 + answers[index]!]!;
}
