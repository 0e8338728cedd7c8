/** How often what is said to be known is taken to be wrong, after all. */
export const WRONG = 0.01;

/** Probabilities before anything is known. */
export interface Before {
  /** That the text in question is what is written. */
  readonly text: number;
  /** That some text that fits is. */
  readonly fitting: number;
  /** That some text of digits is, fitting or not. */
  readonly digits: number;
}

/**
 * Probability of a text that fits, once it is known that one of those is written. What fits gains
 * what the others lose, but for two doubts: that it is no digits at all, and that what is known is
 * wrong; so that a clear text which doesn't fit is not made into a sure one that does.
 */
export function renormalised({ text, fitting, digits }: Before): number {
  const possible = fitting + WRONG * (digits - fitting) + (1 - digits);
  return possible > 0 ? Math.min(1, text / possible) : 0;
}
