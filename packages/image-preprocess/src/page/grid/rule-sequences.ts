import type { Line } from "../lines/find-lines.ts";

/** The first and the last of some evenly spaced rules, and how well the lines found fit them. */
export interface RuleSequence {
  readonly first: Line;
  readonly last: Line;
  /** 1 when there is a strong line for each rule and none between them. */
  readonly fit: number;
}

/** Two lines are tried as rules that have at least this share of all cells between them. */
const LEAST_SPAN = 0.5;
/** A line is taken for a rule that is nearer than this share of a cell. */
const SLACK = 0.25;
/** Seen aslant, the last cell is larger or smaller than the first by the square of this. */
const SLANT = 0.85;
/** What a line counts that is where no rule is, beside one that is where a rule is missing. */
const STRAY = 0.5;
/** Sequences whose ends are nearer to a better one's, in cells, are the same. */
const SAME = 0.25;
/** A line of this share of the strongest one's votes is as good. */
const STRONG = 0.5;
const MOST = 25;

/**
 * Which of the lines may be `cells + 1` evenly spaced rules: the likeliest sequences first. Rules may
 * be missing, the outer ones too.
 *
 * @param leastCell - The smallest distance of two rules, in pixels.
 */
export function ruleSequences(
  lines: readonly Line[],
  cells: number,
  leastCell: number,
): RuleSequence[] {
  const strongest = lines.reduce((most, { votes }) => Math.max(most, votes), 0);
  const places = Float64Array.from(lines, ({ distance }) => distance);
  const weights = Float64Array.from(lines, ({ votes }) => Math.min(1, votes / strongest / STRONG));
  const best = new Float64Array(cells + 1);
  const found: (Comb & { readonly fit: number })[] = [];
  for (const slant of [1, SLANT, 1 / SLANT]) {
    const shares = Float64Array.from(best, (_, rule) => shareOf(rule / cells, slant));
    for (let i = 0; i < lines.length; i++) {
      for (let j = i + 1; j < lines.length; j++) {
        for (let span = cells; span >= LEAST_SPAN * cells; span--) {
          if (places[j]! - places[i]! < leastCell * span) break;
          for (let before = 0; before + span <= cells; before++) {
            const side = (places[j]! - places[i]!) / (shares[before + span]! - shares[before]!);
            const comb = { start: places[i]! - shares[before]! * side, side, slant };
            found.push({ ...comb, fit: fitOf(places, weights, comb, best) });
          }
        }
      }
    }
  }
  const likeliest = distinct(
    found.sort((a, b) => b.fit - a.fit),
    cells,
  );
  return likeliest.flatMap((comb) => {
    const ends = endsOf(lines, weights, comb, cells);
    return ends ? [{ ...ends, fit: comb.fit }] : [];
  });
}

/** Places that are evenly spaced where one sees them from straight above. */
interface Comb {
  /** Of the first, in pixels. */
  readonly start: number;
  /** From the first to the last, in pixels. */
  readonly side: number;
  /** The square root of how much larger the last cell is than the first. */
  readonly slant: number;
}

/** The share of the side at which something is, by its share of all cells: projective. */
function shareOf(cells: number, slant: number): number {
  return cells / (slant + (1 - slant) * cells);
}

/** The share of all cells at which something is, by its share of the side. */
function cellsAt(share: number, slant: number): number {
  return (slant * share) / (1 - (1 - slant) * share);
}

/** @param best - For each rule, to be filled: how strong and near the best line for it is. */
function fitOf(
  places: Float64Array,
  weights: Float64Array,
  { start, side, slant }: Comb,
  best: Float64Array,
): number {
  const cells = best.length - 1;
  best.fill(0);
  let stray = 0;
  for (let i = 0; i < places.length; i++) {
    const place = cells * cellsAt((places[i]! - start) / side, slant);
    const rule = Math.round(place);
    const off = Math.abs(place - rule);
    if (rule >= 0 && rule <= cells && off < SLACK) {
      best[rule] = Math.max(best[rule]!, weights[i]! * (1 - off));
    } else if (place > 0 && place < cells) {
      stray += weights[i]!;
    }
  }
  let sum = 0;
  for (let rule = 0; rule <= cells; rule++) sum += best[rule]!;
  return sum / (cells + 1) - (STRAY * stray) / cells;
}

/** @param combs - The best first. */
function distinct<C extends Comb>(combs: readonly C[], cells: number): C[] {
  const kept: C[] = [];
  for (const comb of combs) {
    const near = (SAME * comb.side) / cells;
    const isKnown = kept.some(
      ({ start, side }) =>
        Math.abs(start - comb.start) < near &&
        Math.abs(start + side - comb.start - comb.side) < near,
    );
    if (!isKnown) kept.push(comb);
    if (kept.length === MOST) break;
  }
  return kept;
}

/** The first and the last rule by all lines that are near a rule: angle and distance grow evenly. */
function endsOf(
  lines: readonly Line[],
  weights: Float64Array,
  { start, side, slant }: Comb,
  cells: number,
): Pick<RuleSequence, "first" | "last"> | undefined {
  let n = 0;
  let x = 0;
  let xx = 0;
  let angle = 0;
  let xAngle = 0;
  let distance = 0;
  let xDistance = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const place = cells * cellsAt((line.distance - start) / side, slant);
    const rule = Math.round(place);
    const off = Math.abs(place - rule);
    if (rule < 0 || rule > cells || off > SLACK) continue;
    const weight = weights[i]! * (1 - 2 * off);
    const share = shareOf(rule / cells, slant);
    n += weight;
    x += weight * share;
    xx += weight * share * share;
    angle += weight * line.angle;
    xAngle += weight * share * line.angle;
    distance += weight * line.distance;
    xDistance += weight * share * line.distance;
  }
  const spread = n * xx - x * x;
  if (!(spread > 1e-9)) return undefined;
  const at = (share: number, sum: number, xSum: number): number => {
    const slope = (n * xSum - x * sum) / spread;
    return (sum - slope * x) / n + slope * share;
  };
  const ruleAt = (share: number): Line => ({
    angle: at(share, angle, xAngle),
    distance: at(share, distance, xDistance),
    votes: 0,
  });
  return { first: ruleAt(0), last: ruleAt(1) };
}
