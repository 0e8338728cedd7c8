import type { Automaton } from "./automaton.ts";

/** The texts of a list, as a tree of their beginnings. */
export function anyOf(texts: Iterable<string>): Automaton {
  const next: Int32Array[] = [noSteps()];
  const isEnd: boolean[] = [false];
  for (const text of texts) {
    let state = 0;
    for (const digit of text) {
      const steps = next[state]!;
      if (steps[Number(digit)]! < 0) {
        steps[Number(digit)] = next.push(noSteps()) - 1;
        isEnd.push(false);
      }
      state = steps[Number(digit)]!;
    }
    isEnd[state] = true;
  }
  return {
    start: 0,
    step: (state, digit) => next[state]![digit]!,
    accepts: (state) => isEnd[state]!,
  };
}

function noSteps(): Int32Array {
  return new Int32Array(10).fill(-1);
}
