/** An answer, or none: then its confidence is undefined, and it is never accepted. */
export interface Answered {
  /** 0 to 1. */
  readonly confidence: number | undefined;
  readonly isRight: boolean;
}

/** What is left when the least sure answers are turned away. */
export interface RejectionPoint {
  /** The least confidence that is accepted. */
  readonly threshold: number;
  /** Share of all that is turned away, 0 to 1. */
  readonly rejected: number;
  /** Share of the accepted that is wrong, 0 to 1. */
  readonly error: number;
}

/**
 * Error against rejection: a point for each confidence that occurs, from all answers accepted to only
 * the surest.
 */
export function rejectionCurve(answers: readonly Answered[]): RejectionPoint[] {
  const given = answers
    .flatMap(({ confidence, isRight }) =>
      confidence === undefined ? [] : [{ confidence, isRight }],
    )
    .sort((a, b) => b.confidence - a.confidence);
  const points: RejectionPoint[] = [];
  let wrong = 0;
  given.forEach(({ confidence, isRight }, i) => {
    if (!isRight) wrong++;
    // Answers that are as sure are accepted together.
    if (given[i + 1]?.confidence === confidence) return;
    const accepted = i + 1;
    points.push({
      threshold: confidence,
      rejected: 1 - accepted / answers.length,
      error: wrong / accepted,
    });
  });
  return points.reverse();
}
