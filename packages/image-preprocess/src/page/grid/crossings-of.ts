import { type PerspectiveMatrix, transformPoint } from "../../geometry/matrix.ts";
import type { Point } from "../../geometry/point.ts";
import { solveLinear } from "../../geometry/solve-linear.ts";
import { placeRules, type RulePlace } from "./place-rules.ts";
import type { RuleMap } from "./rule-map.ts";

/** How far from its straight place a rule is looked for, in cells, and then from where paper bends. */
const REACH = 0.3;
const REACH_ON_BENT_PAPER = 0.15;
/** A rule bends by itself only where it is seen in this share of its pieces. */
const SEEN = 0.5;
/** Pulls bends towards none, as much as so many places of full strength would. */
const STIFFNESS = 0.5;

/**
 * The points where the rules of a grid cross: rows of them. Paper bends like a paraboloid, and each
 * rule on it like a parabola.
 */
export function crossingsOf(
  matrix: PerspectiveMatrix,
  [down, across]: readonly [down: RuleMap, across: RuleMap],
): Point[][] {
  const columns = shiftsOf(down, matrix);
  const rows = shiftsOf(across, matrix);
  return Array.from({ length: across.cells + 1 }, (_, row) =>
    Array.from({ length: down.cells + 1 }, (_, column) => {
      const x = (column + columns(column, row / across.cells)) / down.cells;
      const y = (row + rows(row, column / down.cells)) / across.cells;
      return transformPoint({ x, y }, matrix);
    }),
  );
}

/** How far a rule is from its straight place, in cells across it, at a share of the way along it. */
type Shifts = (rule: number, place: number) => number;

function shiftsOf(map: RuleMap, matrix: PerspectiveMatrix): Shifts {
  const paper = bentPaper(map, placeRules(map, matrix, REACH));
  const places = placeRules(map, matrix, REACH_ON_BENT_PAPER, paper);
  const rules = Array.from({ length: map.cells + 1 }, (_, rule) =>
    bentRule(
      map,
      places.filter((place) => place.rule === rule),
      paper,
    ),
  );
  return (rule, place) => paper(rule, place) + rules[rule]!(place);
}

/** The shifts that all rules have in common. */
function bentPaper(map: RuleMap, places: readonly RulePlace[]): Shifts {
  const terms = (rule: number, place: number): number[] => {
    const [, t, tt] = legendre((2 * rule) / map.cells - 1);
    const [, s, ss] = legendre(2 * place - 1);
    return [1, t, s, tt, t * s, ss];
  };
  const factors = fitTerms(
    places.map(({ rule, piece, shift, strength }) => ({
      terms: terms(rule, (piece + 0.5) / map.pieces),
      value: shift,
      weight: strength,
    })),
    6,
  );
  return (rule, place) => sumOf(factors, terms(rule, place));
}

/** The shift of one rule besides that of the paper. */
function bentRule(
  map: RuleMap,
  places: readonly RulePlace[],
  paper: Shifts,
): (place: number) => number {
  if (places.length < Math.max(3, SEEN * map.pieces)) return () => 0;
  const terms = (place: number): number[] => legendre(2 * place - 1);
  const factors = fitTerms(
    places.map(({ rule, piece, shift, strength }) => ({
      terms: terms((piece + 0.5) / map.pieces),
      value: shift - paper(rule, (piece + 0.5) / map.pieces),
      weight: strength,
    })),
    3,
  );
  return (place) => sumOf(factors, terms(place));
}

/** Legendre's polynomials up to the second, from -1 to 1: independent of each other over even places. */
function legendre(t: number): [number, number, number] {
  return [1, t, (3 * t * t - 1) / 2];
}

interface Sample {
  readonly terms: readonly number[];
  readonly value: number;
  readonly weight: number;
}

/** The factors of some terms by weighted least squares, pulled towards 0. */
function fitTerms(samples: readonly Sample[], count: number): number[] {
  const equations = Array.from({ length: count }, (_, i) =>
    Array.from({ length: count + 1 }, (_, j) =>
      samples.reduce(
        (sum, { terms, value, weight }) => sum + weight * terms[i]! * (terms[j] ?? value),
        i === j ? STIFFNESS : 0,
      ),
    ),
  );
  return solveLinear(equations);
}

function sumOf(factors: readonly number[], terms: readonly number[]): number {
  return factors.reduce((sum, factor, i) => sum + factor * terms[i]!, 0);
}
