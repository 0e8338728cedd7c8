import { ImageError } from "../errors.ts";
import type { Point } from "../geometry/point.ts";
import { remap } from "../geometry/remap.ts";
import type { SampleOptions } from "../geometry/sample.ts";
import { checkSize } from "../geometry/size.ts";
import type { Plane } from "../picture.ts";
import type { RuledGrid } from "./find-grid.ts";

export interface RectifyGridOptions extends SampleOptions {
  /** Side of a cell in the result, in pixels. Default 64. */
  readonly cell?: number;
}

/**
 * A grid as it would look from straight above on flat paper: cell (row, column) is the square of
 * `cell` pixels from (column * cell, row * cell) on, and the rules run where squares meet.
 *
 * @param grid - As {@link findGrid} found it on this picture or on one of the same size.
 * @throws {ImageError} `INVALID_ARGUMENT` when `cell` is no whole number from 1 on the grid has no cells
 * or rows of different lengths, or the result would have 2^31 pixels, `EMPTY_IMAGE` for a picture without pixels.
 */
export function rectifyGrid<Scale extends string>(
  picture: Plane<Scale>,
  { crossings }: Pick<RuledGrid, "crossings">,
  { cell = 64, border = "replicate", ...sampling }: RectifyGridOptions = {},
): Plane<Scale> {
  const rows = crossings.length - 1;
  const columns = (crossings[0]?.length ?? 0) - 1;
  const isWhole = crossings.every((row) => row.length === columns + 1);
  if (!(Number.isInteger(cell) && cell >= 1 && rows >= 1 && columns >= 1 && isWhole)) {
    throw new ImageError(
      "INVALID_ARGUMENT",
      `a grid of ${rows} by ${columns} cells can't be made of cells of ${cell} pixels`,
    );
  }
  const width = columns * cell;
  const height = rows * cell;
  checkSize({ width, height });
  const x = new Float32Array(width * height);
  const y = new Float32Array(width * height);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const above = crossings[row]!;
      const below = crossings[row + 1]!;
      const corners = [above[column]!, above[column + 1]!, below[column]!, below[column + 1]!];
      const start = row * cell * width + column * cell;
      fillCell(x, corners.map(across), start, width, cell);
      fillCell(y, corners.map(down), start, width, cell);
    }
  }
  return remap(picture, { width, height, x, y }, { ...sampling, border });
}

/** Values between those at the four corners of a cell, at the middles of its pixels. */
function fillCell(
  values: Float32Array,
  corners: readonly number[],
  start: number,
  width: number,
  cell: number,
): void {
  const [a, b, c, d] = corners as [number, number, number, number];
  for (let row = 0; row < cell; row++) {
    const v = (row + 0.5) / cell;
    const left = a + v * (c - a);
    const right = b + v * (d - b);
    for (let column = 0; column < cell; column++) {
      values[start + row * width + column] = left + ((column + 0.5) / cell) * (right - left);
    }
  }
}

function across({ x }: Point): number {
  return x;
}

function down({ y }: Point): number {
  return y;
}
