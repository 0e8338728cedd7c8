import type { BorderMode } from "../border.ts";
import { ImageError } from "../errors.ts";
import { type Pick, SMALLER } from "../filter/pick.ts";
import { rectangleExtreme } from "../filter/rectangle-extreme.ts";
import { marginsOf } from "../filter/window.ts";
import type { Point } from "../geometry/point.ts";
import type { Plane } from "../picture.ts";
import { elementExtreme } from "./element-extreme.ts";
import { type StructuringElement, structuringElement } from "./structuring-element.ts";

export interface MorphologyOptions {
  /** Which pixels to look at; a 3x3 rectangle when left out. */
  readonly kernel?: StructuringElement;
  /** The pixel of the element that gets the result; its middle when left out. */
  readonly anchor?: Point;
  /** How many times to do it; 1 when left out. */
  readonly iterations?: number;
  /** How the picture goes on past its edges; `constant` when left out. */
  readonly border?: BorderMode;
  /** What a `constant` border holds; when left out, it never has a say. */
  readonly borderValue?: number;
}

/**
 * Erosion ({@link SMALLER}) or dilation: each pixel becomes the smallest or largest value that the
 * element looks at.
 */
export function morph<Scale extends string>(
  picture: Plane<Scale>,
  pick: Pick,
  {
    kernel = structuringElement("rect", 3),
    anchor,
    iterations = 1,
    border = "constant",
    borderValue = pick === SMALLER ? 255 : 0,
  }: MorphologyOptions,
): Plane<Scale> {
  checkIterations(iterations);
  checkElement(kernel);
  const margins = marginsOf(kernel, anchor);
  if (kernel.data.every((value) => value > 0)) {
    // One large rectangle does what many small ones do, as it does in OpenCV.
    const width = 1 + (kernel.width - 1) * iterations;
    const height = 1 + (kernel.height - 1) * iterations;
    const first = { x: margins.left * iterations, y: margins.top * iterations };
    return rectangleExtreme(
      picture,
      marginsOf({ width, height }, first),
      pick,
      border,
      borderValue,
    );
  }
  let result = picture;
  for (let i = 0; i < iterations; i++) {
    result = elementExtreme(result, kernel, margins, pick, border, borderValue);
  }
  return iterations === 0 ? { ...picture, data: picture.data.slice() } : result;
}

function checkIterations(iterations: number): void {
  if (Number.isInteger(iterations) && iterations >= 0) return;
  throw new ImageError(
    "INVALID_ARGUMENT",
    `iterations must be a whole number from 0, not ${iterations}`,
  );
}

function checkElement({ width, height, data }: StructuringElement): void {
  if (data.length !== width * height) {
    throw new ImageError(
      "INVALID_ARGUMENT",
      `an element of ${width} by ${height} needs ${width * height} values, not ${data.length}`,
    );
  }
  if (data.some((value) => value > 0)) return;
  throw new ImageError("INVALID_ARGUMENT", "an element must look at one pixel at least");
}
