import { chanceOf, type Judgement } from "./judgement.ts";

/** Which digits are wanted by what became of them. */
export type Outcome = "all" | "wrong" | "right" | "differ" | "first" | "second" | "neither";

export interface ExploreFilter {
  /** What they are, and what the first model takes them for; any digit where it is undefined. */
  readonly label: number | undefined;
  readonly answer: number | undefined;
  readonly outcome: Outcome;
  /** How sure the first model is, in percent. */
  readonly least: number;
  readonly most: number;
}

export const outcomes: readonly Outcome[] = ["all", "wrong", "right"];
/** Of two models: they differ, only one of them is right, none is. */
export const pairOutcomes: readonly Outcome[] = ["differ", "first", "second", "neither"];

/** The filter that the state in the address tells. */
export function filterFrom(state: Readonly<Record<string, string>>): ExploreFilter {
  const least = numberIn(state.least, 0, 100) ?? 0;
  return {
    label: numberIn(state.label, 0, 9),
    answer: numberIn(state.answer, 0, 9),
    outcome: [...outcomes, ...pairOutcomes].find((each) => each === state.outcome) ?? "all",
    least,
    most: Math.max(least, numberIn(state.most, 0, 100) ?? 100),
  };
}

/** The inverse of {@link filterFrom}: what is as by default is taken out of the address. */
export function stateOfFilter({ label, answer, outcome, least, most }: ExploreFilter) {
  return {
    label: label?.toString(),
    answer: answer?.toString(),
    outcome: outcome === "all" ? undefined : outcome,
    least: least === 0 ? undefined : String(least),
    most: most === 100 ? undefined : String(most),
  };
}

/** The places of the digits that a filter lets through; the least sure ones come first. */
export function filteredDigits(
  labels: Uint8Array,
  first: Judgement,
  second: Judgement | undefined,
  { label, answer, outcome, least, most }: ExploreFilter,
): number[] {
  const found: number[] = [];
  for (let i = 0; i < labels.length; i++) {
    const chance = 100 * chanceOf(first, i);
    if (label !== undefined && labels[i] !== label) continue;
    if (answer !== undefined && first.answers[i] !== answer) continue;
    if (chance < least || chance > most) continue;
    if (isWanted(outcome, labels[i]!, first.answers[i]!, second?.answers[i])) found.push(i);
  }
  return found.toSorted((a, b) => chanceOf(first, a) - chanceOf(first, b));
}

function isWanted(outcome: Outcome, label: number, first: number, second = first): boolean {
  switch (outcome) {
    case "all":
      return true;
    case "wrong":
      return first !== label;
    case "right":
      return first === label;
    case "differ":
      return first !== second;
    case "first":
      return first === label && second !== label;
    case "second":
      return first !== label && second === label;
    case "neither":
      return first !== label && second !== label;
  }
}

function numberIn(text: string | undefined, least: number, most: number): number | undefined {
  const value = text ? Number(text) : Number.NaN;
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}
