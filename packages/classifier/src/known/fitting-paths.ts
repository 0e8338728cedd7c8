import type { Path, Taken } from "../string/best-paths.ts";
import type { Automaton } from "./automaton.ts";
import type { Lattice, Step } from "./lattice.ts";
import { createQueue } from "./queue.ts";
import { stateAfter, waysAhead } from "./ways-ahead.ts";

/** The most beginnings of ways that are looked at. */
const MOST_BEGINNINGS = 200_000;

/**
 * The paths through a lattice whose text fits, the best first, each when it is asked for: A* with the
 * exact score of what is ahead, so that no step is taken which no such way needs.
 */
export function* fittingPaths(lattice: Lattice, automaton: Automaton): Generator<Path> {
  const ahead = waysAhead(lattice, automaton);
  const queue = createQueue<Beginning>();
  const whole = ahead[0]!.get(automaton.start);
  if (!whole) return;
  queue.add({ at: 0, state: automaton.start, score: 0 }, whole.best);
  for (let looked = 0; looked < MOST_BEGINNINGS; ) {
    const beginning = queue.take();
    if (!beginning) return;
    const { at, state, score } = beginning;
    if (at === lattice.length) {
      yield pathOf(beginning);
      continue;
    }
    for (const step of lattice[at]!) {
      const next = stateAfter(automaton, state, step);
      const beyond = ahead[step.to]!.get(next);
      if (!beyond) continue;
      looked++;
      const longer = score + step.score;
      const begun = { at: step.to, state: next, score: longer, last: { step, before: beginning } };
      queue.add(begun, longer + beyond.best);
    }
  }
}

interface Beginning {
  readonly at: number;
  readonly state: number;
  readonly score: number;
  readonly last?: { readonly step: Step; readonly before: Beginning };
}

function pathOf(whole: Beginning): Path {
  const digits: Taken[] = [];
  const leftOut: number[] = [];
  for (let { last } = whole; last; { last } = last.before) {
    if (last.step.taken) digits.unshift(last.step.taken);
    else leftOut.unshift(last.before.at);
  }
  const text = digits.map(({ digit }) => digit).join("");
  return { text, score: whole.score, digits, leftOut };
}
