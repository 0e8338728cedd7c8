import fc from "fast-check";
import type { BorderMode } from "../src/border.ts";
import type { Plane } from "../src/picture.ts";
import type { Cv } from "./opencv.ts";

/** Widths and heights that operations stumble over, and some plain ones. */
export const SIZES: readonly (readonly [width: number, height: number])[] = [
  [1, 1],
  [2, 1],
  [1, 2],
  [13, 1],
  [1, 13],
  [3, 3],
  [8, 8],
  [9, 7],
  [31, 33],
  [64, 48],
];

/** Every border mode. */
export const BORDERS: readonly BorderMode[] = [
  "constant",
  "replicate",
  "reflect",
  "reflect-101",
  "wrap",
];

/** The border modes of OpenCV's filters, which refuse `wrap`. */
export const FILTER_BORDERS: readonly BorderMode[] = BORDERS.filter((border) => border !== "wrap");

/** OpenCV's number for a border mode. */
export function opencvBorder(cv: Cv, border: BorderMode): number {
  return {
    constant: cv.BORDER_CONSTANT,
    replicate: cv.BORDER_REPLICATE,
    reflect: cv.BORDER_REFLECT,
    "reflect-101": cv.BORDER_REFLECT_101,
    wrap: cv.BORDER_WRAP,
  }[border];
}

/** Planes of up to 12x12 pixels of any value. */
export function anyPlane(
  values: fc.Arbitrary<number> = fc.integer({ min: 0, max: 255 }),
): fc.Arbitrary<Plane> {
  const side = fc.integer({ min: 1, max: 12 });
  return fc
    .tuple(side, side)
    .chain(([width, height]) =>
      fc
        .array(values, { minLength: width * height, maxLength: width * height })
        .map((data) => ({ width, height, data: Uint8Array.from(data) })),
    );
}
