import { ImageError } from "../errors.ts";
import { maxFilter } from "../filter/max-filter.ts";
import {
  getPerspectiveTransform,
  type Quadrilateral,
} from "../geometry/get-perspective-transform.ts";
import { type PerspectiveMatrix, transformPoint } from "../geometry/matrix.ts";
import type { Point } from "../geometry/point.ts";
import { resize } from "../geometry/resize.ts";
import type { Size } from "../geometry/size.ts";
import { contourArea } from "../outline/contour-area.ts";
import type { Plane } from "../picture.ts";
import { crossingsOf } from "./grid/crossings-of.ts";
import { fitGrid } from "./grid/fit-grid.ts";
import { ruleEvidence } from "./grid/rule-evidence.ts";
import { type RuleMap, ruleMap } from "./grid/rule-map.ts";
import { ruleSequences } from "./grid/rule-sequences.ts";
import { crossingOf } from "./lines/crossing-of.ts";
import { findLines } from "./lines/find-lines.ts";
import { lineFamilies } from "./lines/line-families.ts";
import { ridgeField } from "./lines/ridge-field.ts";

export interface GridOptions {
  /** Cells from top to bottom, 1 to 100. */
  readonly rows: number;
  /** Cells from left to right, 1 to 100. */
  readonly columns: number;
  /** How much of the grid must be seen, 0 to 1. Default 0.33. */
  readonly leastClarity?: number;
}

/** A ruled grid, in the pixels of the picture that it was found on; parts may lie outside. */
export interface RuledGrid {
  /** Top left, top right, bottom right, bottom left, as the picture stands. */
  readonly corners: Quadrilateral;
  /** `rows + 1` rows of `columns + 1` points where rules cross: on bent paper, off the straight lines. */
  readonly crossings: readonly (readonly Point[])[];
  /** How much of the grid is seen, 0 to 1. */
  readonly clarity: number;
}

/** The rules that run down, and those that run across. */
type Maps = readonly [down: RuleMap, across: RuleMap];

/** Longer side of the small copy on which grids are looked for, in pixels. */
const WORKING_SIDE = 800;
/** Half the breadth of a rule on it, in pixels. */
const SIGMA = 1.5;
/** A grid's longer side is at least this share of the picture's shorter one. */
const LEAST_SIDE = 0.25;
/** Different grids that are looked at closely. */
const CANDIDATES = 30;
/** How much a grid's share of the picture counts beside its clarity: half the sides, 0.76 of the score. */
const SIZE_COUNTS = 0.2;
/** Grids whose corners are nearer, in cells, are the same. */
const SAME = 0.3;
/** A rule is looked at in at least so many pieces. */
const LEAST_PIECES = 6;
/** A cell's sides differ by less than this factor. */
const MOST_ASPECT = 3;
/** Grids may reach out of the picture by this share of it. */
const OUTSIDE = 0.1;

/**
 * The ruled grid on a drawing (0 is paper), such as a sudoku or a form's row of boxes: in any light,
 * turned by up to 45 degrees, seen aslant, on slightly bent paper, with rules that are broken or
 * missing. Undefined where there is none with so many rows and columns.
 *
 * Lines are found by a Hough transform; evenly spaced ones make up candidates, which are moved to
 * the rules around them by least squares, and the one whose rules are seen best is taken.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` unless rows and columns are whole numbers from 1 to 100.
 */
export function findGrid(
  drawing: Plane,
  { rows, columns, leastClarity = 0.33 }: GridOptions,
): RuledGrid | undefined {
  checkCells(rows);
  checkCells(columns);
  if (Math.min(drawing.width, drawing.height) < 2) return undefined;
  const small = shrink(drawing);
  const field = ridgeField(small, SIGMA);
  const families = lineFamilies(findLines(field));
  const maps = [
    ruleMap(field, families.down.angle, { runs: "down", cells: columns, pieces: piecesOf(rows) }),
    ruleMap(field, families.across.angle, {
      runs: "across",
      cells: rows,
      pieces: piecesOf(columns),
    }),
  ] as const;

  // A digit's stroke is short, a rule's slight bend is not its end: for evidence, rules are broad.
  const broad = maps.map((map) => ({ ...map, data: maxFilter(map, { ksize: 3 }).data }));
  const leastCell = (LEAST_SIDE * Math.min(small.width, small.height)) / Math.max(rows, columns);
  const down = ruleSequences(families.down.lines, columns, leastCell);
  const across = ruleSequences(families.across.lines, rows, leastCell);
  const candidates = down
    .flatMap((one) => across.map((other) => ({ one, other, fit: one.fit + other.fit })))
    .sort((a, b) => b.fit - a.fit);

  const looks: Look[] = [];
  for (const { one, other } of candidates) {
    const corners: Quadrilateral = [
      crossingOf(one.first, other.first, small),
      crossingOf(one.last, other.first, small),
      crossingOf(one.last, other.last, small),
      crossingOf(one.first, other.last, small),
    ];
    if (looks.some((look) => isSame(look.corners, corners, maps))) continue;
    const look = lookCloser(corners, maps, broad);
    if (look && looks.push(look) === CANDIDATES) break;
  }
  const best = climb(looks, maps, broad);
  if (!best || best.clarity < leastClarity) return undefined;
  const { matrix, clarity } = best;
  return { ...toPicture(crossingsOf(matrix, maps), drawing, small), clarity };
}

/** A grid that may be there. */
interface Look {
  readonly matrix: PerspectiveMatrix;
  readonly corners: Quadrilateral;
  readonly clarity: number;
  /** The clarity, more for a larger grid. */
  readonly score: number;
}

function lookCloser(
  corners: Quadrilateral,
  maps: Maps,
  broad: readonly RuleMap[],
): Look | undefined {
  if (!isPlausible(corners, maps)) return undefined;
  const matrix = fitGrid(getPerspectiveTransform(UNIT_SQUARE, corners), maps);
  const fitted = matrix && cornersOf(matrix);
  if (!fitted || !isPlausible(fitted, maps)) return undefined;
  const clarity = ruleEvidence(matrix, broad);
  const [{ width, height }] = maps;
  const share = contourArea(fitted) / (width * height);
  return { matrix, corners: fitted, clarity, score: clarity * share ** SIZE_COUNTS };
}

/** The best of some grids, moved by whole cells as long as that is better. */
function climb(looks: readonly Look[], maps: Maps, broad: readonly RuleMap[]): Look | undefined {
  let best = looks.reduce<Look | undefined>(better, undefined);
  const [{ cells: columns }, { cells: rows }] = maps;
  for (let top: Look | undefined; best && best !== top; ) {
    top = best;
    for (const [right, down] of NEIGHBOURS) {
      const moved = cornersOf(top.matrix, right / columns, down / rows);
      const look = lookCloser(moved, maps, broad);
      if (look) best = better(best, look);
    }
  }
  return best;
}

function better(one: Look | undefined, other: Look): Look {
  return one && one.score >= other.score ? one : other;
}

/** Cells to the right and down. */
const NEIGHBOURS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

const UNIT_SQUARE: Quadrilateral = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

/** A rule's direction is told by several pieces of it, along one cell too. */
function piecesOf(cells: number): number {
  return cells * Math.ceil(LEAST_PIECES / cells);
}

/** Where a matrix takes the unit square, moved by shares of its side. */
function cornersOf(matrix: PerspectiveMatrix, right = 0, down = 0): Quadrilateral {
  const [a, b, c, d] = UNIT_SQUARE.map(({ x, y }) =>
    transformPoint({ x: x + right, y: y + down }, matrix),
  );
  return [a!, b!, c!, d!];
}

/** Whether all corners of two grids are nearer to each other than a part of a cell. */
function isSame(one: Quadrilateral, other: Quadrilateral, maps: Maps): boolean {
  const [{ cells: columns }, { cells: rows }] = maps;
  const cell = Math.sqrt(contourArea(one) / (columns * rows));
  return one.every(({ x, y }, i) => Math.hypot(x - other[i]!.x, y - other[i]!.y) < SAME * cell);
}

function shrink(drawing: Plane): Plane {
  const scale = WORKING_SIDE / Math.max(drawing.width, drawing.height);
  if (scale >= 1) return drawing;
  return resize(drawing, {
    width: Math.max(2, Math.round(drawing.width * scale)),
    height: Math.max(2, Math.round(drawing.height * scale)),
    interpolation: "area",
  });
}

/** Whether four corners go around clockwise with cells of a plausible shape, mostly inside the picture. */
function isPlausible(
  corners: Quadrilateral,
  [{ width, height, cells: columns }, { cells: rows }]: Maps,
): boolean {
  const [mostX, mostY] = [OUTSIDE * width, OUTSIDE * height];
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (let i = 0; i < 4; i++) {
    const { x, y } = corners[i]!;
    const next = corners[(i + 1) % 4]!;
    const last = corners[(i + 3) % 4]!;
    const isNear = x > -mostX && x < width + mostX && y > -mostY && y < height + mostY;
    const turn = (next.x - x) * (last.y - y) - (next.y - y) * (last.x - x);
    if (!isNear || !(turn > 0)) return false;
    const side = Math.hypot(next.x - x, next.y - y) / (i % 2 === 0 ? columns : rows);
    shortest = Math.min(shortest, side);
    longest = Math.max(longest, side);
  }
  return longest < MOST_ASPECT * shortest;
}

function toPicture(
  crossings: readonly (readonly Point[])[],
  picture: Size,
  small: Size,
): Omit<RuledGrid, "clarity"> {
  const across = picture.width / small.width;
  const down = picture.height / small.height;
  const points = crossings.map((row) =>
    row.map(({ x, y }) => ({ x: (x + 0.5) * across - 0.5, y: (y + 0.5) * down - 0.5 })),
  );
  const top = points[0]!;
  const bottom = points.at(-1)!;
  return { corners: [top[0]!, top.at(-1)!, bottom.at(-1)!, bottom[0]!], crossings: points };
}

function checkCells(count: number): void {
  if (Number.isInteger(count) && count >= 1 && count <= 100) return;
  throw new ImageError(
    "INVALID_ARGUMENT",
    `a grid can't have ${count} rows or columns: 1 to 100 are possible`,
  );
}
