/**
 * Reads a text digit by digit and knows, at its end, whether the text is one of those it stands for.
 * Being one, it can be carried along a search: what no longer can fit is dropped at once.
 */
export interface Automaton {
  readonly start: number;
  /** The state after one more digit, 0 to 9; -1 where no text that goes on so can fit. */
  step(state: number, digit: number): number;
  accepts(state: number): boolean;
}

/** Whether a text, of digits alone, fits. */
export function fits(automaton: Automaton, text: string): boolean {
  let state = automaton.start;
  for (const digit of text) {
    state = automaton.step(state, Number(digit));
    if (state < 0) return false;
  }
  return automaton.accepts(state);
}

/** The texts that fit all of several automata, of which there is at least one. */
export function intersection(automata: readonly Automaton[]): Automaton {
  if (automata.length === 1) return automata[0]!;
  const states: (readonly number[])[] = [];
  const places = new Map<string, number>();
  const steps: (number | undefined)[][] = [];
  const placeOf = (state: readonly number[]): number => {
    const key = state.join();
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, states.length);
    steps.push([]);
    return states.push(state) - 1;
  };
  const stepFrom = (state: readonly number[], digit: number): number => {
    const next: number[] = [];
    for (const [i, automaton] of automata.entries()) {
      const one = automaton.step(state[i]!, digit);
      if (one < 0) return -1;
      next.push(one);
    }
    return placeOf(next);
  };
  return {
    start: placeOf(automata.map(({ start }) => start)),
    step: (state, digit) => (steps[state]![digit] ??= stepFrom(states[state]!, digit)),
    accepts: (state) => automata.every((automaton, i) => automaton.accepts(states[state]![i]!)),
  };
}
