import type { Kind } from "./kind.ts";
import type { Verdict } from "./verdict.ts";

/** How the pictures of one kind of one source were read; of a grid its cells are counted. */
export interface Tally {
  readonly source: string;
  readonly kind: Kind;
  readonly items: number;
  readonly right: number;
  readonly accepted: number;
  readonly acceptedWrong: number;
  /** Digits to insert, to delete or to replace, of `length` that are written. */
  readonly edits: number;
  readonly length: number;
  /** Failures that were not foreseen. */
  readonly crashed: number;
}

/** The mean over the sources of one kind, each counted once, whatever its size. */
export interface KindMean {
  readonly kind: Kind;
  readonly sources: number;
  /** Share right, 0 to 1. */
  readonly right: number;
}

/** One tally for each kind of each source, in the order of the verdicts. */
export function tallies(verdicts: readonly Verdict[]): Tally[] {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const name = `${verdict.source} ${verdict.kind}`;
    const group = groups.get(name);
    if (group) group.push(verdict);
    else groups.set(name, [verdict]);
  }
  return [...groups.values()].map(tallyOf);
}

/** One mean for each kind, in the order of the tallies. */
export function kindMeans(rows: readonly Tally[]): KindMean[] {
  return [...new Set(rows.map((row) => row.kind))].map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const sum = own.reduce((total, { right, items }) => total + right / Math.max(1, items), 0);
    return { kind, sources: own.length, right: sum / own.length };
  });
}

function tallyOf(verdicts: readonly Verdict[]): Tally {
  const count = (is: (verdict: Verdict) => boolean) => verdicts.filter(is).length;
  const { source, kind } = verdicts[0]!;
  return {
    source,
    kind,
    items: verdicts.length,
    right: count(({ isRight }) => isRight),
    accepted: count(({ status }) => status === "accepted"),
    acceptedWrong: count(({ status, isRight }) => status === "accepted" && !isRight),
    edits: verdicts.reduce((sum, { edits }) => sum + edits, 0),
    length: verdicts.reduce((sum, { length }) => sum + length, 0),
    crashed: count(({ isCrash }) => isCrash),
  };
}
