import type { Box, InkImage } from "@inkdigit/image-preprocess";
import { toField } from "@inkdigit/image-preprocess";
import type { DigitModel } from "@inkdigit/lenet-model";
import { confidenceOf, statusOf } from "../decide.ts";
import { cutOut } from "../find/cut-out.ts";
import { mainMark } from "../find/main-mark.ts";
import { findMarks } from "../find/marks.ts";
import { withoutEdgePieces } from "../find/without-edge-pieces.ts";
import type { WrittenInk } from "../find/written-ink.ts";
import type { ReadCell } from "../reading.ts";
import { recognise } from "../recognise.ts";
import type { Sheet } from "../sheet.ts";
import { cellInk } from "./cell-ink.ts";
import { CELL, type Corners, findGrid } from "./find-grid.ts";

/** Ink, as a level of the rectified picture. */
const INK = 96;
/** Ink lower than this share of a cell's side is dirt or a pencil mark, not its digit. */
const LEAST_HEIGHT = 0.28;
/** Ink of fewer pixels than this is dirt. */
const LEAST_AREA = 20;

/** The cells of the ruled grid on a sheet, row by row; undefined where no grid is found. */
export function readGrid(
  model: DigitModel,
  sheet: Sheet,
  rows: number,
  columns: number,
  minConfidence: number,
): ReadCell[][] | undefined {
  const { written } = sheet;
  const grid = findGrid(written.ink, sheet, rows, columns);
  if (!grid) return undefined;

  const places = Array.from({ length: rows * columns }, (_, i) => ({
    row: Math.floor(i / columns),
    column: i % columns,
  }));
  const digits = places.map(({ row, column }) => digitOf(cellInk(grid.ink, row, column)));
  const judgements = recognise(
    model,
    digits.filter((digit) => digit !== undefined).map((digit) => toField(digit)),
  );

  let next = 0;
  const cells = places.map(({ row, column }, i): ReadCell => {
    const box = cellBox(grid.corners, written, row / rows, column / columns, 1 / rows, 1 / columns);
    const digit = digits[i];
    if (!digit) return { digit: null, status: "blank", confidence: 1, box };
    const judgement = judgements[next++]!;
    const confidence = confidenceOf(judgement);
    return { digit: judgement.digit, status: statusOf(confidence, minConfidence), confidence, box };
  });
  return Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
}

/** The digit's own ink, or undefined where the cell is empty. */
function digitOf(cell: InkImage): InkImage | undefined {
  const mask = { ...cell, data: cell.data.map((level) => (level > INK ? 255 : 0)) };
  const { labels, marks } = findMarks(mask, LEAST_AREA);
  const mark = mainMark(withoutEdgePieces(marks, cell), cell);
  if (!mark || mark.box.height < LEAST_HEIGHT * CELL) return undefined;
  return cutOut(cell, labels, mark);
}

/** The box around a cell in the picture's own pixels; positions and sizes are shares of the grid. */
function cellBox(
  corners: Corners,
  { scale }: WrittenInk,
  top: number,
  left: number,
  height: number,
  width: number,
): Box {
  const at = (u: number, v: number): readonly [number, number] => {
    const [a, b, c, d] = corners;
    return [
      ((1 - v) * ((1 - u) * a.x + u * b.x) + v * ((1 - u) * d.x + u * c.x)) / scale,
      ((1 - v) * ((1 - u) * a.y + u * b.y) + v * ((1 - u) * d.y + u * c.y)) / scale,
    ];
  };
  const points = [
    at(left, top),
    at(left + width, top),
    at(left + width, top + height),
    at(left, top + height),
  ];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const x = Math.round(Math.min(...xs));
  const y = Math.round(Math.min(...ys));
  return {
    x,
    y,
    width: Math.round(Math.max(...xs)) - x,
    height: Math.round(Math.max(...ys)) - y,
  };
}
