import type { PerspectiveMatrix } from "../../geometry/matrix.ts";
import { type RuleMap, ruleStrength } from "./rule-map.ts";

/** Places along a cell's edge that are looked at. */
const PLACES = 9;
/** A rule may bend away by this share of a cell; it is looked for at so many places on each side. */
const BEND = 0.1;
const STEPS = 2;
/** An edge of this strength is no rule: a digit's stroke is as much; and from the other on, it is one for sure. */
const NO_RULE = 0.6;
const SURE_RULE = 0.9;
/** The weakest rules: this share of them counts as much as all together. */
const WEAKEST = 0.25;
/** What lines in the middle between rules take away. */
const BETWEEN = 0.5;

/** How much of a grid is there, 0 to 1: its rules, less what is as straight between them. */
export function ruleEvidence(matrix: PerspectiveMatrix, maps: readonly RuleMap[]): number {
  let product = 1;
  for (const map of maps) product *= Math.max(0, evidenceOf(matrix, map));
  return product ** (1 / maps.length);
}

function evidenceOf(matrix: PerspectiveMatrix, map: RuleMap): number {
  const rules = Array.from({ length: map.cells + 1 }, (_, rule) => shareThere(matrix, map, rule));
  const between = Array.from({ length: map.cells }, (_, i) => shareThere(matrix, map, i + 0.5));
  rules.sort((a, b) => a - b);
  const weakest = rules.slice(0, Math.ceil(WEAKEST * rules.length));
  return (mean(weakest) + mean(rules)) / 2 - BETWEEN * mean(between);
}

/** The share of a rule that is there; what lies outside the picture isn't. */
function shareThere(matrix: PerspectiveMatrix, map: RuleMap, rule: number): number {
  let sum = 0;
  for (let piece = 0; piece < map.pieces; piece++) {
    let most = 0;
    for (let step = -STEPS; step <= STEPS; step++) {
      const strength = ruleStrength(map, matrix, rule + (BEND * step) / STEPS, piece, PLACES);
      if (strength !== undefined) most = Math.max(most, strength);
    }
    sum += Math.min(1, Math.max(0, (most - NO_RULE) / (SURE_RULE - NO_RULE)));
  }
  return sum / map.pieces;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
