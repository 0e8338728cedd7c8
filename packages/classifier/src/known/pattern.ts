import { ClassifierError } from "../errors.ts";
import type { Automaton } from "./automaton.ts";

/** One place of a pattern. */
interface Place {
  /** The digits that may stand there. */
  readonly digits: ReadonlySet<number>;
  readonly optional: boolean;
}

/** Separators may be written; they are no digits and are passed over. */
const SEPARATORS = new Set([..." /.,-="]);
/** The most digits that a pattern may have. */
const MOST_PLACES = 100;
const ALL = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);

/**
 * The texts of a pattern: `d` is any digit, `7` that one, `[1-39]` one of those; `?` behind it says
 * that it may be missing, `{2}` or `{2,4}` how often it stands; `|` parts alternatives. Separators
 * (`/ . , - =` and space) are passed over: `dd/dd/dddd` is eight digits.
 *
 * @throws {ClassifierError} `INVALID_OPTION`, naming what is wrong and where.
 */
export function pattern(text: string): Automaton {
  const alternatives = text.split("|").map((one, i, all) => {
    const before = all.slice(0, i).join("|").length + (i > 0 ? 1 : 0);
    const places = placesOf(text, before, before + one.length);
    if (!places.some(({ optional }) => !optional)) {
      throw invalid(
        text,
        one === text ? "fits no digits at all" : `has "${one}", which fits no digits at all`,
      );
    }
    return places;
  });
  return automatonOf(alternatives);
}

function placesOf(text: string, start: number, end: number): Place[] {
  const places: Place[] = [];
  for (let at = start; at < end; ) {
    const char = text[at]!;
    if (SEPARATORS.has(char)) {
      at++;
      continue;
    }
    const one = setAt(text, at, end);
    const { least, most, next } = countAt(text, one.next, end);
    for (let i = 0; i < most; i++) places.push({ digits: one.digits, optional: i >= least });
    if (places.length > MOST_PLACES) throw invalid(text, `has more than ${MOST_PLACES} digits`);
    at = next;
  }
  return places;
}

function setAt(text: string, at: number, end: number) {
  const char = text[at]!;
  if (char === "d") return { digits: ALL, next: at + 1 };
  if (/\d/.test(char)) return { digits: new Set([Number(char)]), next: at + 1 };
  const set = /^\[((?:\d-\d|\d)+)\]/.exec(text.slice(at, end));
  if (set) return { digits: digitsOf(text, set[1]!), next: at + set[0].length };
  const place = `at place ${at + 1}`;
  if (char === "[") throw invalid(text, `has no set of digits such as [0-3] ${place}`);
  throw invalid(text, `has ${JSON.stringify(char)} ${place}, which is not d, a digit or [...]`);
}

function digitsOf(text: string, set: string): Set<number> {
  const digits = new Set<number>();
  for (const [range, from, to] of set.matchAll(/(\d)(?:-(\d))?/g)) {
    const last = Number(to ?? from);
    if (Number(from) > last) throw invalid(text, `has the empty range ${range}`);
    for (let digit = Number(from); digit <= last; digit++) digits.add(digit);
  }
  return digits;
}

function countAt(text: string, at: number, end: number) {
  if (at < end && text[at] === "?") return { least: 0, most: 1, next: at + 1 };
  if (at >= end || text[at] !== "{") return { least: 1, most: 1, next: at };
  const count = /^\{(\d{1,3})(?:,(\d{1,3}))?\}/.exec(text.slice(at, end));
  const least = Number(count?.[1]);
  const most = Number(count?.[2] ?? least);
  if (!count || most < least || most < 1) {
    throw invalid(text, `has no count such as {2} or {2,4} at place ${at + 1}`);
  }
  return { least, most, next: at + count[0].length };
}

function invalid(text: string, why: string): ClassifierError {
  return new ClassifierError("INVALID_OPTION", `pattern: ${JSON.stringify(text)} ${why}`);
}

/** A state is the set of places that may come next, of whichever alternative; made when reached. */
function automatonOf(alternatives: readonly (readonly Place[])[]): Automaton {
  const states: (readonly Reached[])[] = [];
  const names = new Map<string, number>();
  const stateOf = (reached: readonly Reached[]): number => {
    const key = reached.map(({ alternative, place }) => `${alternative}:${place}`).join();
    const known = names.get(key);
    if (known !== undefined) return known;
    names.set(key, states.length);
    return states.push(reached) - 1;
  };

  /** A place and those behind it that missing ones lead to. */
  function from(alternative: number, place: number): Reached[] {
    const places = alternatives[alternative]!;
    const reached = [{ alternative, place }];
    for (let at = place; places[at]?.optional; at++) reached.push({ alternative, place: at + 1 });
    return reached;
  }

  return {
    start: stateOf(alternatives.flatMap((_, alternative) => from(alternative, 0))),
    step(state, digit) {
      const next = states[state]!.flatMap(({ alternative, place }) =>
        alternatives[alternative]![place]?.digits.has(digit) ? from(alternative, place + 1) : [],
      );
      return next.length === 0 ? -1 : stateOf(unique(next));
    },
    accepts: (state) =>
      states[state]!.some(({ alternative, place }) => place === alternatives[alternative]!.length),
  };
}

interface Reached {
  readonly alternative: number;
  readonly place: number;
}

function unique(reached: readonly Reached[]): Reached[] {
  const seen = new Set<number>();
  return [...reached]
    .sort((a, b) => a.alternative - b.alternative || a.place - b.place)
    .filter(({ alternative, place }) => {
      const key = alternative * (MOST_PLACES + 1) + place;
      return !seen.has(key) && seen.add(key);
    });
}
