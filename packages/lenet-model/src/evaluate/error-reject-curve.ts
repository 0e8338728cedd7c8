/** What comes of accepting only answers that are at least so sure. */
export interface ErrorRejectPoint {
  /** The least confidence that is accepted, 0 to 1. */
  readonly confidence: number;
  /** Share of the pictures below it: set aside for a person to look at. */
  readonly rejected: number;
  /** Share of the others that is answered wrong. */
  readonly error: number;
}

/**
 * The error among the accepted answers against the share set aside, as a staircase: first everything
 * accepted, then a point for each wrong answer that has to go, as long as the error falls.
 *
 * @param confidences - One an answer, 0 to 1.
 * @param right - 1 for an answer that is right, 0 for a wrong one.
 */
export function errorRejectCurve(
  confidences: Float32Array,
  right: ArrayLike<number>,
): ErrorRejectPoint[] {
  const count = confidences.length;
  const order = Array.from(confidences.keys()).sort((a, b) => confidences[a]! - confidences[b]!);
  let wrong = order.filter((i) => right[i] === 0).length;
  const curve: ErrorRejectPoint[] = [];
  const add = (confidence: number, rejected: number): void => {
    const error = wrong / (count - rejected);
    if (error < (curve.at(-1)?.error ?? Number.POSITIVE_INFINITY)) {
      curve.push({ confidence, rejected: rejected / count, error });
    }
  };

  if (count > 0) add(0, 0);
  let place = 0;
  while (place < count) {
    const confidence = confidences[order[place]!]!;
    const wrongBefore = wrong;
    // Answers that are equally sure go together.
    while (place < count && confidences[order[place]!] === confidence) {
      if (right[order[place++]!] === 0) wrong--;
    }
    if (wrong < wrongBefore && place < count) add(confidences[order[place]!]!, place);
  }
  return curve;
}

/** The point of a curve that sets the least aside and keeps the error at or below the target. */
export function pointForError(
  curve: readonly ErrorRejectPoint[],
  target: number,
): ErrorRejectPoint | undefined {
  return curve.find(({ error }) => error <= target);
}
