/** How often each digit was taken for each: `matrix[truth][answer]`. */
export type ConfusionMatrix = readonly (readonly number[])[];

/** Count the answers to each truth. */
export function confusionMatrix(
  labels: Uint8Array,
  answers: Uint8Array,
  classes: number,
): ConfusionMatrix {
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  labels.forEach((label, i) => {
    matrix[label]![answers[i]!]! += 1;
  });
  return matrix;
}

/** How well one digit is told from the others. */
export interface DigitFigures {
  readonly digit: number;
  /** How often it was shown. */
  readonly count: number;
  /** Share of the answers with this digit that are right; null when there were none. */
  readonly precision: number | null;
  /** Share of this digit's pictures that are answered right; null when there were none. */
  readonly recall: number | null;
  /** Harmonic mean of the two; null without one of them. */
  readonly f1: number | null;
}

/** Precision, recall and F1 of each digit. */
export function digitFigures(matrix: ConfusionMatrix): DigitFigures[] {
  return matrix.map((row, digit) => {
    const right = row[digit]!;
    const count = row.reduce((sum, n) => sum + n, 0);
    const answered = matrix.reduce((sum, other) => sum + other[digit]!, 0);
    const precision = answered === 0 ? null : right / answered;
    const recall = count === 0 ? null : right / count;
    const f1 = precision === null || recall === null ? null : (2 * right) / (count + answered);
    return { digit, count, precision, recall, f1 };
  });
}
