import { foursOf, nextInk } from "../outline/next-ink.ts";
import type { Plane } from "../picture.ts";
import { type Chain, type Run, RunChains, runsOf } from "./run-chains.ts";

/** A rule has runs in at least this share of the rows between its ends. */
const COVERAGE = 0.55;
/** It leans to the side by no more than this share of its length. */
const LEAN = 0.35;

/** The runs of ink across a rule, from row to row; rows may be missing. */
export type Rule = readonly Run[];

/**
 * The nearly vertical rules of a drawing (0 is paper).
 *
 * Row by row, each run of ink that is no longer than a rule is thick goes on with the chain of runs
 * that was heading for it.
 */
export function findRules(
  { width, height, data }: Plane,
  leastLength: number,
  mostThickness: number,
): Rule[] {
  const chains = new RunChains(mostThickness);
  const rules: Rule[] = [];
  const fours = foursOf(data);
  const keep = (ended: readonly Chain[]) => {
    for (const chain of ended) {
      if (chain.row - chain.firstRow + 1 < leastLength) continue;
      const runs = runsOf(chain);
      if (isRule(runs)) rules.push(runs);
    }
  };
  for (let row = 0; row < height; row++) {
    const end = (row + 1) * width;
    let at = nextInk(data, fours, row * width, end);
    for (; at < end; at = nextInk(data, fours, at, end)) {
      const start = at;
      do at++;
      while (at < end && data[at] !== 0);
      if (at - start <= mostThickness) chains.add(row, start - row * width, at - 1 - row * width);
    }
    keep(chains.endRow(row));
  }
  keep(chains.endAll());
  return rules;
}

/** Rows that have any ink of a rule so long, at least. */
export function leastRows(length: number): number {
  return COVERAGE * length;
}

function isRule(runs: readonly Run[]): boolean {
  const first = runs[0]!;
  const last = runs.at(-1)!;
  const span = last.row - first.row + 1;
  const lean = Math.abs(last.start + last.end - first.start - first.end) / 2;
  return runs.length >= leastRows(span) && lean <= LEAN * span;
}
