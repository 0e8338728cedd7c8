import {
  type Box,
  crop,
  findGrid,
  type InkImage,
  type Point,
  rectifyGrid,
} from "@inkdigit/image-preprocess";
import { cellConfidence } from "../confidence.ts";
import { confidenceOf, statusOf } from "../decide.ts";
import type { EvenInk } from "../find/even-ink.ts";
import { writtenInk } from "../find/written-ink.ts";
import type { Known } from "../known/known.ts";
import { knownCell } from "../known/known-cell.ts";
import type { Networks } from "../networks.ts";
import { readBoxedDigit } from "../read-single-digit.ts";
import type { ReadCell } from "../reading.ts";
import type { Judgement } from "../recognise.ts";
import { sheetOf } from "../sheet.ts";
import { cellBox } from "./cell-box.ts";

/** Side of a cell on a rectified grid, in pixels. */
const CELL = 64;
/** A cell is looked at with this share of its side more at each side, so that its rules are seen. */
const MARGIN = 0.1;
/** Ink lower than this share of a cell's side is dirt or a pencil mark, not its digit. */
const LEAST_HEIGHT = 0.25;

type Crossings = readonly (readonly Point[])[];

/** A cell of a grid, and what is written in it: nothing where it is empty. */
export interface FoundCell {
  /** On the picture, in its pixels. */
  readonly box: Box;
  readonly judgement: Judgement | undefined;
}

/** The cells of the ruled grid on a picture, row by row; undefined where no grid is found. */
export function readGrid(
  networks: Networks,
  ink: EvenInk,
  rows: number,
  columns: number,
  minConfidence: number,
  known?: Known,
): ReadCell[][] | undefined {
  const cells = findCells(networks, ink, rows, columns)?.map(({ box, judgement }): ReadCell => {
    if (!judgement) return { digit: null, status: "blank", confidence: 1, box };
    if (known) return knownCell(judgement, known, { box, minConfidence });
    const confidence = cellConfidence(judgement);
    return { digit: judgement.digit, status: statusOf(confidence, minConfidence), confidence, box };
  });
  return (
    cells &&
    Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns))
  );
}

/** All cells of the ruled grid on a picture, one row after the other; undefined where no grid is found. */
export function findCells(
  networks: Networks,
  { darkness, scale }: EvenInk,
  rows: number,
  columns: number,
): FoundCell[] | undefined {
  const grid = findGrid(darkness, { rows, columns });
  if (!grid) return undefined;
  const faces = turns(grid.crossings, rows === columns).map((crossings) => {
    const flat = rectifyGrid(darkness, { crossings }, { cell: CELL });
    return { crossings, judgements: judgeCells(networks, flat, rows, columns) };
  });
  const best = faces.reduce((a, b) => (certainty(b.judgements) > certainty(a.judgements) ? b : a));

  return best.judgements.map((judgement, i) => ({
    box: cellBox(best.crossings, Math.floor(i / columns), i % columns, scale),
    judgement,
  }));
}

/** A grid may lie upside down, a square one on its side: its digits tell. */
function turns(crossings: Crossings, isSquare: boolean): Crossings[] {
  const upsideDown = crossings.map((line) => line.toReversed()).toReversed();
  if (!isSquare) return [crossings, upsideDown];
  const onItsSide = crossings[0]!.map((_, column) => crossings.map((line) => line[column]!));
  return [
    crossings,
    upsideDown,
    onItsSide.map((line) => line.toReversed()),
    onItsSide.toReversed(),
  ];
}

function judgeCells(
  networks: Networks,
  grid: InkImage,
  rows: number,
  columns: number,
): (Judgement | undefined)[] {
  return Array.from({ length: rows * columns }, (_, i) => {
    const cell = cellOf(grid, Math.floor(i / columns), i % columns);
    const written = writtenInk({ darkness: cell, scale: 1 });
    const found = written && readBoxedDigit(networks, sheetOf(written));
    if (!found || found.mark.box.height < LEAST_HEIGHT * CELL) return undefined;
    return found.judgement;
  });
}

function cellOf(grid: InkImage, row: number, column: number): InkImage {
  const margin = Math.round(MARGIN * CELL);
  const x = Math.max(0, column * CELL - margin);
  const y = Math.max(0, row * CELL - margin);
  const right = Math.min(grid.width, (column + 1) * CELL + margin);
  const bottom = Math.min(grid.height, (row + 1) * CELL + margin);
  return crop(grid, { x, y, width: right - x, height: bottom - y });
}

/** Mean confidence of the cells that are written in. */
function certainty(judgements: readonly (Judgement | undefined)[]): number {
  const written = judgements.filter((judgement) => judgement !== undefined);
  if (written.length === 0) return 0;
  return written.reduce((sum, judgement) => sum + confidenceOf(judgement), 0) / written.length;
}
