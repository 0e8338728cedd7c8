import fc from "fast-check";
import type { BorderMode } from "../src/border.ts";
import type { Plane, RgbaImage } from "../src/picture.ts";
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

/** Rules and discs on uneven paper. */
export function ruledSheet(width: number, height: number): RgbaImage {
  const data = new Uint8Array(4 * width * height);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const isRule = (x - 4) % 15 < 2 || (y - 3) % 12 < 2;
    const isDisc = Math.hypot((x % 30) - 14, (y % 24) - 11) < 5;
    const level = (isRule || isDisc ? 60 : 210) - x / 3 + ((x * 7 + y * 5) % 11);
    data.set([level, 0.9 * level, 0.8 * level, 255], 4 * i);
  }
  return { width, height, data };
}
