import type { Rule } from "./find-rules.ts";
import type { Run } from "./run-chains.ts";

/** Rows in a row of which the same holds: no ink, only the rule's, or a stroke's too. */
interface Stretch {
  readonly kind: "empty" | "rule" | "stroke";
  readonly runs: readonly Run[];
}

/** What was erased between two strokes that sink into the rule towards each other: a bowl's foot. */
export interface Foot {
  readonly runs: readonly Run[];
  /** The ends of the strokes on both sides. */
  readonly before: Run;
  readonly after: Run;
}

/**
 * Erase a nearly vertical rule, but not the strokes that cross it.
 *
 * @param data - Rows of `width` pixels, 0 is paper. They are changed.
 * @returns What was erased and may be the foot of a bowl: of a 0 that stands on the rule.
 */
export function eraseRule(data: Uint8Array, width: number, rule: Rule): Foot[] {
  const lengths = rule.map(lengthOf).sort((a, b) => a - b);
  const thickness = lengths[Math.floor(lengths.length / 2)]!;
  // Its edge is about as rough outwards as inwards, where no stroke adds to it.
  const limit = 2 * thickness - lengths[Math.floor(lengths.length / 10)]! + 1;
  const stretches = stretchesOf(runsAlong(data, width, rule), limit);
  const feet: Foot[] = [];
  stretches.forEach(({ kind, runs }, i) => {
    if (kind !== "rule") return;
    const left = stretches[i - 1];
    const right = stretches[i + 1];
    if (left?.kind === "stroke" && right?.kind === "stroke") {
      // A slanted stroke that is thinner than the rule is hidden in it for a few rows.
      if (runs.length <= thickness + 2) return;
      const before = left.runs.at(-1)!;
      const after = right.runs[0]!;
      if (sinks(left, before, thickness) && sinks(right, after, thickness)) {
        feet.push({ runs, before, after });
      }
    }
    for (const { row, start, end } of runs) {
      data.fill(0, row * width + start, row * width + end + 1);
    }
  });
  return feet;
}

/** The run of ink in each row from the first of a rule to its last; empty where there is none. */
function runsAlong(data: Uint8Array, width: number, rule: Rule): Run[] {
  const runs: Run[] = [];
  rule.forEach((run, i) => {
    runs.push(run);
    const next = rule[i + 1];
    if (!next) return;
    const rows = next.row - run.row;
    const drift = (middleOf(next) - middleOf(run)) / rows;
    for (let step = 1; step < rows; step++) {
      runs.push(runAt(data, width, run.row + step, Math.round(middleOf(run) + step * drift)));
    }
  });
  return runs;
}

/** The run of ink around a pixel, or beside it. */
function runAt(data: Uint8Array, width: number, row: number, column: number): Run {
  const from = row * width;
  const inked = [column, column - 1, column + 1].find(
    (x) => x >= 0 && x < width && data[from + x] !== 0,
  );
  if (inked === undefined) return { row, start: column, end: column - 1 };
  let start = inked;
  let end = inked;
  while (start > 0 && data[from + start - 1] !== 0) start--;
  while (end < width - 1 && data[from + end + 1] !== 0) end++;
  return { row, start, end };
}

/** @param limit - A rule's run is no longer than this. */
function stretchesOf(runs: readonly Run[], limit: number): Stretch[] {
  const stretches: { kind: Stretch["kind"]; runs: Run[] }[] = [];
  for (const run of runs) {
    const length = lengthOf(run);
    const kind = length === 0 ? "empty" : length <= limit ? "rule" : "stroke";
    const last = stretches.at(-1);
    if (last?.kind === kind) last.runs.push(run);
    else stretches.push({ kind, runs: [run] });
  }
  return stretches;
}

/** Whether a stroke stands out of the rule by less at one end than elsewhere. */
function sinks({ runs }: Stretch, end: Run, thickness: number): boolean {
  const most = runs.reduce((longest, run) => Math.max(longest, lengthOf(run)), 0);
  return lengthOf(end) - thickness <= (most - thickness) / 2;
}

function lengthOf({ start, end }: Run): number {
  return end - start + 1;
}

function middleOf({ start, end }: Run): number {
  return (start + end) / 2;
}
