import type { Automaton } from "./automaton.ts";
import type { Lattice, Step } from "./lattice.ts";

/** What lies between a place of a lattice and its end, of the ways whose text fits. */
export interface Ahead {
  /** Score of the best way, in nats. */
  readonly best: number;
  /** Logarithm of the sum of all ways' probabilities, in nats. */
  readonly mass: number;
}

/** For each piece, and behind them the end: the states that some way leads through, with what is ahead. */
export type WaysAhead = readonly ReadonlyMap<number, Ahead>[];

/** Follow an automaton through a lattice, backwards from all ends that it accepts. Exact. */
export function waysAhead(lattice: Lattice, automaton: Automaton): WaysAhead {
  const reached = reachedStates(lattice, automaton);
  const ahead: Map<number, Ahead>[] = reached.map(() => new Map());
  for (const state of reached[lattice.length]!) {
    if (automaton.accepts(state)) ahead[lattice.length]!.set(state, { best: 0, mass: 0 });
  }
  for (let at = lattice.length - 1; at >= 0; at--) {
    for (const state of reached[at]!) {
      let best = Number.NEGATIVE_INFINITY;
      let mass = Number.NEGATIVE_INFINITY;
      for (const step of lattice[at]!) {
        const beyond = ahead[step.to]!.get(stateAfter(automaton, state, step));
        if (!beyond) continue;
        best = Math.max(best, step.score + beyond.best);
        mass = addLogs(mass, step.score + beyond.mass);
      }
      if (best > Number.NEGATIVE_INFINITY) ahead[at]!.set(state, { best, mass });
    }
  }
  return ahead;
}

/** Logarithm of the summed probabilities of all ways whose text fits; -Infinity where there is none. */
export function logMass(lattice: Lattice, automaton: Automaton): number {
  return waysAhead(lattice, automaton)[0]!.get(automaton.start)?.mass ?? Number.NEGATIVE_INFINITY;
}

/** The automaton's state after a step; -1 where nothing that goes on so fits. */
export function stateAfter(automaton: Automaton, state: number, { taken }: Step): number {
  return taken ? automaton.step(state, taken.digit) : state;
}

/** log(e^a + e^b) */
export function addLogs(a: number, b: number): number {
  const more = Math.max(a, b);
  return more === Number.NEGATIVE_INFINITY
    ? more
    : more + Math.log1p(Math.exp(Math.min(a, b) - more));
}

function reachedStates(lattice: Lattice, automaton: Automaton): Set<number>[] {
  const reached = Array.from({ length: lattice.length + 1 }, () => new Set<number>());
  reached[0]!.add(automaton.start);
  lattice.forEach((steps, at) => {
    for (const state of reached[at]!) {
      for (const step of steps) {
        const next = stateAfter(automaton, state, step);
        if (next >= 0) reached[step.to]!.add(next);
      }
    }
  });
  return reached;
}
