import { crop, type InkImage } from "@inkdigit/image-preprocess";
import type { DigitModel } from "@inkdigit/lenet-model";
import { confidenceOf, statusOf } from "../decide.ts";
import { findMarks } from "../find/marks.ts";
import { maskAbove, writtenInk } from "../find/written-ink.ts";
import { readBoxedDigit } from "../read-single-digit.ts";
import type { ReadCell } from "../reading.ts";
import type { Judgement } from "../recognise.ts";
import type { Sheet } from "../sheet.ts";
import { cellBox } from "./cell-box.ts";
import { CELL, type Corners, findGrid, rectify } from "./find-grid.ts";

/** A cell is looked at with this share of its side more at each side, so that its rules are seen. */
const MARGIN = 0.1;
/** Ink lower than this share of a cell's side is dirt or a pencil mark, not its digit. */
const LEAST_HEIGHT = 0.25;

/** Rules may be fainter than the digits: they are looked for at this share of the threshold too. */
const FAINT = 0.5;
/** Ink of fewer pixels than this is no part of a grid. */
const LEAST_AREA = 40;

/** The cells of the ruled grid on a sheet, row by row; undefined where no grid is found. */
export function readGrid(
  model: DigitModel,
  { written, ...firm }: Sheet,
  rows: number,
  columns: number,
  minConfidence: number,
): ReadCell[][] | undefined {
  const faint = findMarks(
    maskAbove(written.darkness, FAINT * written.levels.threshold),
    LEAST_AREA,
  );
  const corners = findGrid(written.ink, [firm, faint], rows, columns);
  if (!corners) return undefined;
  const faces = turns(corners, rows === columns).map((turned) => ({
    corners: turned,
    judgements: judgeCells(model, rectify(written.darkness, turned, rows, columns), rows, columns),
  }));
  const best = faces.reduce((a, b) => (certainty(b.judgements) > certainty(a.judgements) ? b : a));

  const cells = best.judgements.map((judgement, i): ReadCell => {
    const place = { row: Math.floor(i / columns), column: i % columns, rows, columns };
    const box = cellBox(best.corners, place, written.scale);
    if (!judgement) return { digit: null, status: "blank", confidence: 1, box };
    const confidence = confidenceOf(judgement);
    return { digit: judgement.digit, status: statusOf(confidence, minConfidence), confidence, box };
  });
  return Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
}

/** A square grid may lie on its side or upside down: its digits tell. */
function turns(corners: Corners, isSquare: boolean): Corners[] {
  const [a, b, c, d] = corners;
  const upright: Corners[] = [corners, [c, d, a, b]];
  return isSquare ? [...upright, [b, c, d, a], [d, a, b, c]] : upright;
}

function judgeCells(
  model: DigitModel,
  grid: InkImage,
  rows: number,
  columns: number,
): (Judgement | undefined)[] {
  return Array.from({ length: rows * columns }, (_, i) => {
    const cell = cellOf(grid, Math.floor(i / columns), i % columns);
    const written = writtenInk({ darkness: cell, scale: 1 });
    const found = written && readBoxedDigit(model, written);
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
