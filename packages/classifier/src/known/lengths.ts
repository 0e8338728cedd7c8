import type { Automaton } from "./automaton.ts";

/** Texts of `least` to `most` digits; a state is how many there were. */
export function lengths(least: number, most: number): Automaton {
  return {
    start: 0,
    step: (count) => (count < most ? count + 1 : -1),
    accepts: (count) => count >= least,
  };
}

/** Texts of any digits, at least so many. */
export function atLeast(least: number): Automaton {
  return {
    start: 0,
    step: (count) => Math.min(count + 1, least),
    accepts: (count) => count >= least,
  };
}
