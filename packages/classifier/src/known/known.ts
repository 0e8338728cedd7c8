import type { Knowledge } from "../classifier.ts";
import { type Automaton, fits, intersection } from "./automaton.ts";
import { checksums } from "./checksums.ts";
import { atLeast, lengths } from "./lengths.ts";
import { pattern } from "./pattern.ts";
import { anyOf } from "./values.ts";

/** What is known of each line, made ready for the search. */
export interface Known {
  readonly automaton: Automaton;
  /** A check of the whole text that no automaton can make. */
  readonly check: ((text: string) => boolean) | undefined;
}

/** Separators may stand in a value, and are passed over. */
const SEPARATORS = /[ /.,\-=]/g;

/** The digits of a value. */
export function digitsOf(value: string): string {
  return value.replace(SEPARATORS, "");
}

/**
 * What is known; undefined where that is nothing.
 *
 * @throws {ClassifierError} `INVALID_OPTION` for a pattern that is none.
 */
export function knownOf(knowledge: Knowledge): Known | undefined {
  const { digits, checksum, values } = knowledge;
  const automata: Automaton[] = [];
  if (digits !== undefined) automata.push(lengthsOf(digits));
  if (knowledge.pattern !== undefined) automata.push(pattern(knowledge.pattern));
  if (values) automata.push(anyOf(values.map(digitsOf)));
  if (typeof checksum === "string") automata.push(checksums[checksum]);
  const check = typeof checksum === "function" ? checksum : undefined;
  if (automata.length === 0 && !check) return undefined;
  return { automaton: intersection([atLeast(1), ...automata]), check };
}

export function satisfies({ automaton, check }: Known, text: string): boolean {
  return fits(automaton, text) && (check?.(text) ?? true);
}

function lengthsOf(digits: NonNullable<Knowledge["digits"]>): Automaton {
  if (typeof digits === "number") return lengths(digits, digits);
  const { least = 1, most } = digits;
  return most === undefined ? atLeast(least) : lengths(least, most);
}
