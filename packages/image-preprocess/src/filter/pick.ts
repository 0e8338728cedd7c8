/** Take the smaller of two values. */
export const SMALLER = 0;
/** Take the larger of two values. */
export const LARGER = 1;

/** Which of two values to take: {@link SMALLER} or {@link LARGER}. */
export type Pick = typeof SMALLER | typeof LARGER;
