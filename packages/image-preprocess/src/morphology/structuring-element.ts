import { ImageError } from "../errors.ts";
import { marginsOf, sidesOf, type WindowSize } from "../filter/window.ts";
import type { Point } from "../geometry/point.ts";

/** Which pixels around a pixel an operation looks at. */
export interface StructuringElement {
  /** Columns, in pixels. */
  readonly width: number;
  /** Rows, in pixels. */
  readonly height: number;
  /** Row-major: 1 looks at the pixel, 0 does not; for `hitOrMiss`, -1 asks for background. */
  readonly data: Int8Array;
}

export type ElementShape = "rect" | "cross" | "ellipse";

/**
 * A structuring element of a usual shape: OpenCV's `getStructuringElement`.
 *
 * @param anchor - Where the arms of a cross meet; its middle when left out.
 * @throws {ImageError} `INVALID_ARGUMENT` for a size that is none, or an anchor outside.
 */
export function structuringElement(
  shape: ElementShape,
  ksize: WindowSize,
  anchor?: Point,
): StructuringElement {
  const size = sidesOf(ksize);
  const { left, top } = marginsOf(size, anchor);
  const { width, height } = size;
  const data = new Int8Array(width * height);
  for (let y = 0; y < height; y++) {
    const [start, end] =
      shape === "rect" || (shape === "cross" && y === top)
        ? [0, width]
        : shape === "cross"
          ? [left, left + 1]
          : ellipseRow(width, height, y);
    data.fill(1, y * width + start, y * width + end);
  }
  return { width, height, data };
}

/**
 * A structuring element of any shape.
 *
 * @param rows - 1 looks at a pixel, 0 does not; for `hitOrMiss`, -1 asks for background.
 * @throws {ImageError} `INVALID_ARGUMENT` for rows of different lengths, or other numbers.
 */
export function customElement(rows: readonly (readonly number[])[]): StructuringElement {
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width)) {
    throw new ImageError("INVALID_ARGUMENT", "an element needs rows, all equally long");
  }
  const values = rows.flat();
  const stranger = values.find((value) => value !== 0 && value !== 1 && value !== -1);
  if (stranger !== undefined) {
    throw new ImageError("INVALID_ARGUMENT", `an element holds 1, 0 and -1, not ${stranger}`);
  }
  return { width, height: rows.length, data: Int8Array.from(values) };
}

/** Where the ellipse that fills a box starts and ends in a row of it; one row has but its middle. */
function ellipseRow(width: number, height: number, y: number): [start: number, end: number] {
  const [radiusX, radiusY] = [width >> 1, height >> 1];
  const share = radiusY === 0 ? 1 : (y - radiusY) / radiusY;
  const dx = Math.round(radiusX * Math.sqrt(1 - share * share));
  return [Math.max(radiusX - dx, 0), Math.min(radiusX + dx + 1, width)];
}
