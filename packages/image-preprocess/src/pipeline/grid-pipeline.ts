import { invert } from "../colour/invert.ts";
import { toLuma } from "../colour/to-luma.ts";
import { paperIsDark, toInk } from "../digit/polarity.ts";
import { ImageError } from "../errors.ts";
import { histogram } from "../histogram/histogram.ts";
import { findGrid, type GridOptions } from "../page/find-grid.ts";
import { flattenLight } from "../page/flatten-light.ts";
import { rectifyGrid } from "../page/rectify-grid.ts";
import { removeRules } from "../page/remove-rules.ts";
import type { InkImage, LumaImage, RgbaImage } from "../picture.ts";
import { otsuLevel } from "../threshold/otsu-level.ts";
import { threshold } from "../threshold/threshold.ts";
import { type Pipeline, pipeline } from "./pipeline.ts";

export interface GridPipelineOptions extends GridOptions {
  /** Side of a cell in the result, in pixels. Default 64. */
  readonly cell?: number;
}

/** A rule is longer than this many cells, and thinner than this share of one. */
const RULE_LENGTH = 1.5;
const RULE_THICKNESS = 0.14;

/**
 * From a photo of a ruled grid, such as a sudoku, to what is written in its cells: 255 where there is
 * ink, without the rules. Cell (row, column) is the square of `cell` pixels from
 * (column * cell, row * cell) on.
 *
 * Its steps throw an {@link ImageError} `NOT_FOUND` where there is no such grid.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when it is run, for rows, columns or a cell that are none.
 */
export function gridPipeline({
  cell = 64,
  ...options
}: GridPipelineOptions): Pipeline<RgbaImage, InkImage> {
  return pipeline("luma", (photo: RgbaImage) => toLuma(photo))
    .step("light paper", (luma) => (paperIsDark(luma) ? invert(luma) : luma))
    .step("even light", (luma: LumaImage) => flattenLight(luma))
    .step("ink", (luma) => toInk(luma, { paper: "light" }))
    .step("grid", (ink) => {
      const grid = findGrid(ink, options);
      if (grid) return rectifyGrid(ink, grid, { cell });
      const { rows, columns } = options;
      throw new ImageError("NOT_FOUND", `no grid of ${rows} rows and ${columns} columns is there`);
    })
    .step("mask", (ink) => threshold(ink, { thresh: otsuLevel(histogram(ink)) }))
    .step("without rules", (mask) =>
      removeRules(mask, {
        direction: "both",
        leastLength: RULE_LENGTH * cell,
        mostThickness: Math.max(2, RULE_THICKNESS * cell),
      }),
    );
}
