import { type PerspectiveMatrix, transformPoint } from "../../geometry/matrix.ts";
import { type RuleMap, ruleStrength } from "./rule-map.ts";

/** Where a piece of a rule really is. */
export interface RulePlace {
  readonly rule: number;
  readonly piece: number;
  /** How far from where the matrix puts it, in cells across the rule. */
  readonly shift: number;
  /** 0 to 1. */
  readonly strength: number;
}

/** Places along a piece that are looked at; across it, about one a pixel, at most so many. */
const ALONG = 9;
const MOST_ACROSS = 121;
/** A weaker one is none. */
const LEAST = 0.3;

/**
 * The pieces of a grid's rules, where they stand out.
 *
 * @param reach - How far from its place a rule is looked for, in cells.
 * @param expected - How far from where the matrix puts it that place is, by the rule and the
 * share of the way along it.
 */
export function placeRules(
  map: RuleMap,
  matrix: PerspectiveMatrix,
  reach: number,
  expected: (rule: number, place: number) => number = () => 0,
): RulePlace[] {
  const places: RulePlace[] = [];
  const pixels = Math.ceil(reach * cellBreadth(map, matrix));
  const profile = new Float64Array(Math.min(MOST_ACROSS, 2 * Math.max(3, pixels) + 1));
  for (let rule = 0; rule <= map.cells; rule++) {
    for (let piece = 0; piece < map.pieces; piece++) {
      const from = expected(rule, (piece + 0.5) / map.pieces) - reach;
      const found = placeRule(map, matrix, { rule, piece, from, to: from + 2 * reach }, profile);
      if (found) places.push(found);
    }
  }
  return places;
}

/** Of the cell in the middle, across the rules, in pixels. */
function cellBreadth({ runs, cells }: RuleMap, matrix: PerspectiveMatrix): number {
  const half = 0.5 / cells;
  const [before, after] = [0.5 - half, 0.5 + half].map((across) =>
    transformPoint(runs === "down" ? { x: across, y: 0.5 } : { x: 0.5, y: across }, matrix),
  );
  return Math.hypot(after!.x - before!.x, after!.y - before!.y);
}

/** Where a rule is looked for. */
interface Stretch {
  readonly rule: number;
  readonly piece: number;
  /** Across the rule, in cells from where the matrix puts it. */
  readonly from: number;
  readonly to: number;
}

/** @param profile - To be filled: how strong the rule is at places across it. */
function placeRule(
  map: RuleMap,
  matrix: PerspectiveMatrix,
  { rule, piece, from, to }: Stretch,
  profile: Float64Array,
): RulePlace | undefined {
  const last = profile.length - 1;
  const step = (to - from) / last;
  let peak = 0;
  for (let n = 0; n <= last; n++) {
    const strength = ruleStrength(map, matrix, rule + from + n * step, piece, ALONG);
    if (strength === undefined) return undefined;
    profile[n] = strength;
    if (strength > profile[peak]!) peak = n;
  }
  const strength = profile[peak]!;
  if (strength < LEAST || peak === 0 || peak === last) return undefined;
  const before = profile[peak - 1]!;
  const after = profile[peak + 1]!;
  const bend = 2 * strength - before - after;
  const shift = from + (peak + (bend > 0 ? (after - before) / (2 * bend) : 0)) * step;
  return { rule, piece, shift, strength };
}
