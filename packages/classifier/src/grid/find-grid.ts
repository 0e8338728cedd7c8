import {
  getPerspectiveTransform,
  type InkImage,
  type Point,
  type Quadrilateral,
  warpPerspective,
} from "@inkdigit/image-preprocess";

import type { Mark } from "../find/mark.ts";
import type { Marks } from "../find/marks.ts";

/** Corners of a quadrilateral: top left, top right, bottom right, bottom left. */
export type Corners = Quadrilateral;

/** Side of a cell on a rectified grid, in pixels. */
export const CELL = 64;

/** A grid covers at least this share of the sheet's width or height. */
const LEAST_SIDE = 0.25;
/** Any three of its corners enclose at least this share of the sheet. */
const LEAST_CORNER = 0.015;
/** Pieces of ink that are looked at as grids, the most widespread first. */
const CANDIDATES = 6;
/** The rules must be darker than the cells by at least this many levels, on a grid as large as the sheet. */
const LEAST_CONTRAST = 6;

/** The corners of the ruled grid on a sheet: of the one whose rules stand out best; undefined where there is none. */
export function findGrid(
  ink: InkImage,
  pieces: readonly Marks[],
  rows: number,
  columns: number,
): Corners | undefined {
  let best: Corners | undefined;
  let most = LEAST_CONTRAST;
  for (const corners of pieces.flatMap((marks) => gridCandidates(marks, ink))) {
    const grid = rectify(ink, corners, rows, columns);
    const contrast = ruleContrast(grid, rows, columns) * Math.sqrt(spread(corners, ink));
    if (contrast > most) {
      most = contrast;
      best = corners;
    }
  }
  return best;
}

function gridCandidates({ labels, marks }: Marks, sheet: InkImage): Corners[] {
  return marks
    .filter(
      ({ box }) => box.width >= LEAST_SIDE * sheet.width || box.height >= LEAST_SIDE * sheet.height,
    )
    .sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height)
    .slice(0, CANDIDATES)
    .map((mark) => cornersOf(labels, sheet.width, mark))
    .filter((corners) => leastCorner(corners) >= LEAST_CORNER * sheet.data.length);
}

/** The smallest triangle of three corners, in pixels: small or negative where it is no rectangle. */
function leastCorner(corners: Corners): number {
  const areas = corners.map((corner, i) => {
    const next = corners[(i + 1) % 4]!;
    const last = corners[(i + 3) % 4]!;
    const [ax, ay] = [next.x - corner.x, next.y - corner.y];
    const [bx, by] = [last.x - corner.x, last.y - corner.y];
    return (ax * by - ay * bx) / 2;
  });
  return Math.min(...areas);
}

/** The pixels of a mark that lie furthest towards the four corners of its box. */
function cornersOf(labels: Int32Array, stride: number, mark: Mark): Corners {
  const { box } = mark;
  const own = new Set(mark.labels);
  const furthest: Point[] = [];
  const reach = [-Infinity, -Infinity, -Infinity, -Infinity];
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      if (!own.has(labels[y * stride + x]!)) continue;
      const towards = [-x - y, x - y, x + y, y - x];
      for (let corner = 0; corner < 4; corner++) {
        if (towards[corner]! <= reach[corner]!) continue;
        reach[corner] = towards[corner]!;
        furthest[corner] = { x, y };
      }
    }
  }
  return furthest as unknown as Corners;
}

/** A grid as it looks from straight above, with cells of `CELL` pixels. */
export function rectify(ink: InkImage, corners: Corners, rows: number, columns: number): InkImage {
  const width = columns * CELL;
  const height = rows * CELL;
  const square: Corners = [
    { x: 0, y: 0 },
    { x: width - 1, y: 0 },
    { x: width - 1, y: height - 1 },
    { x: 0, y: height - 1 },
  ];
  return warpPerspective(ink, getPerspectiveTransform(corners, square), { width, height });
}

/** How much more ink there is where the rules should be than in the middles between them. */
function ruleContrast(ink: InkImage, rows: number, columns: number): number {
  const alongRows = profile(ink, (_, y) => y);
  const alongColumns = profile(ink, (x) => x);
  return Math.min(combContrast(alongRows, rows), combContrast(alongColumns, columns));
}

function profile(ink: InkImage, key: (x: number, y: number) => number): Float64Array {
  const side = key(ink.width - 1, ink.height - 1) + 1;
  const sums = new Float64Array(side);
  for (let y = 0; y < ink.height; y++) {
    for (let x = 0; x < ink.width; x++) sums[key(x, y)]! += ink.data[y * ink.width + x]!;
  }
  return sums.map((sum) => (sum * side) / ink.data.length);
}

/** The weakest rule's ink less the cells' mean: a rule that is missing makes it no grid. */
function combContrast(levels: Float64Array, cells: number): number {
  const slack = Math.round(CELL / 6);
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const rules = Array.from({ length: cells + 1 }, (_, i) =>
    Math.max(...levels.subarray(Math.max(0, i * CELL - slack), i * CELL + slack + 1)),
  ).sort((a, b) => a - b);
  return rules[Math.floor(rules.length / 4)]! - mean;
}

/** The share of the sheet that a quadrilateral's box covers, 0 to 1. */
function spread(corners: Corners, sheet: InkImage): number {
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  const area = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
  return area / (sheet.width * sheet.height);
}
