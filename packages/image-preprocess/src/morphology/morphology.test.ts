import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { EDGE_PICTURES, flat } from "../../test/edge-pictures.ts";
import { type Cv, expectSamePixels, loadOpenCv, type Mat, viaOpenCv } from "../../test/opencv.ts";
import { anyPlane, FILTER_BORDERS, opencvBorder } from "../../test/planes.ts";
import type { BorderMode } from "../border.ts";
import { invert } from "../colour/invert.ts";
import { pad } from "../geometry/pad.ts";
import type { Point } from "../geometry/point.ts";
import type { Plane } from "../picture.ts";
import { blackHat } from "./black-hat.ts";
import { closing } from "./closing.ts";
import { dilate } from "./dilate.ts";
import { erode } from "./erode.ts";
import { hitOrMiss } from "./hit-or-miss.ts";
import type { MorphologyOptions } from "./morph.ts";
import { morphologicalGradient } from "./morphological-gradient.ts";
import { opening } from "./opening.ts";
import {
  customElement,
  type StructuringElement,
  structuringElement,
} from "./structuring-element.ts";
import { topHat } from "./top-hat.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const OPERATIONS = {
  MORPH_ERODE: erode,
  MORPH_DILATE: dilate,
  MORPH_OPEN: opening,
  MORPH_CLOSE: closing,
  MORPH_GRADIENT: morphologicalGradient,
  MORPH_TOPHAT: topHat,
  MORPH_BLACKHAT: blackHat,
} as const;
type Operation = keyof typeof OPERATIONS;

const HOLED = customElement([
  [1, 0, 1, 1, 0],
  [0, 0, 0, 0, 0],
  [1, 1, 1, 1, 1],
  [0, 1, 0, 0, 1],
]);

const ELEMENTS: [name: string, kernel: StructuringElement][] = [
  ["a single pixel", structuringElement("rect", 1)],
  ["a 3x3 rectangle", structuringElement("rect", 3)],
  ["a 2x5 rectangle", structuringElement("rect", { width: 2, height: 5 })],
  ["a 23x1 rectangle", structuringElement("rect", { width: 23, height: 1 })],
  ["a 51x45 rectangle", structuringElement("rect", { width: 51, height: 45 })],
  ["a 3x3 cross", structuringElement("cross", 3)],
  ["an 8x5 cross", structuringElement("cross", { width: 8, height: 5 })],
  ["a 5x5 ellipse", structuringElement("ellipse", 5)],
  ["a 12x9 ellipse", structuringElement("ellipse", { width: 12, height: 9 })],
  ["a 17x17 ellipse", structuringElement("ellipse", 17)],
  ["a shape with holes", HOLED],
];

interface Border {
  readonly border: BorderMode;
  readonly borderValue?: number;
}
const BORDERS: Border[] = [
  ...FILTER_BORDERS.map((border) => ({ border })),
  { border: "constant", borderValue: 77 },
];

function withOpenCv(
  plane: Plane,
  operation: number,
  { kernel, anchor, iterations = 1, border = "constant", borderValue }: MorphologyOptions,
) {
  const { width, height, data } = kernel!;
  const weights = new cv.Mat(height, width, cv.CV_8SC1);
  weights.data8S.set(data);
  const element = new cv.Mat();
  weights.convertTo(element, operation === cv.MORPH_HITMISS ? cv.CV_32S : cv.CV_8U);
  const point = new cv.Point(anchor?.x ?? -1, anchor?.y ?? -1);
  const value =
    borderValue === undefined
      ? cv.morphologyDefaultBorderValue()
      : new cv.Scalar(borderValue, borderValue, borderValue, borderValue);
  const type = opencvBorder(cv, border);
  const call = (source: Mat, target: Mat) =>
    cv.morphologyEx(source, target, operation, element, point, iterations, type, value);
  const result = viaOpenCv(cv, plane, call);
  weights.delete();
  element.delete();
  return result;
}

describe.each(EDGE_PICTURES)("agrees with OpenCV on %s", (_, plane) => {
  test.each(ELEMENTS)("with %s", (_, kernel) => {
    const corner: Point = { x: kernel.width - 1, y: 0 };
    for (const operation of Object.keys(OPERATIONS) as Operation[]) {
      const isSimple = operation === "MORPH_ERODE" || operation === "MORPH_DILATE";
      for (const border of isSimple ? BORDERS : [BORDERS[0]!, BORDERS[1]!]) {
        for (const options of [{}, { anchor: corner }, { iterations: 2 }]) {
          const all = { kernel, ...options, ...border };
          expectSamePixels(
            OPERATIONS[operation](plane, all),
            withOpenCv(plane, cv[operation], all),
          );
        }
      }
    }
  });

  test.each([
    [
      "a corner",
      customElement([
        [0, 1, 0],
        [-1, 1, 1],
        [-1, -1, 0],
      ]),
    ],
    [
      "a lonely pixel",
      customElement([
        [-1, -1, -1],
        [-1, 1, -1],
        [-1, -1, -1],
      ]),
    ],
    ["only background", customElement([[-1, 0, -1]])],
    ["only foreground", customElement([[1], [1]])],
    ["nothing", customElement([[0, 0]])],
  ])("hitting or missing %s", (_, kernel) => {
    for (const border of BORDERS) {
      const all = { kernel, ...border };
      expectSamePixels(hitOrMiss(plane, all), withOpenCv(plane, cv.MORPH_HITMISS, all));
    }
  });
});

const STROKE = fromPicture([".......", ".####..", ".####..", ".####.#", "......."]);

test("erodes and dilates", () => {
  expect(toPicture(erode(STROKE))).toEqual([".......", ".......", "..##...", ".......", "......."]);
  expect(toPicture(dilate(STROKE, { kernel: structuringElement("cross", 3) }))).toEqual([
    ".####..",
    "######.",
    "#######",
    "#######",
    ".####.#",
  ]);
});

test("opens away what is small, and gives it as a top hat", () => {
  expect(toPicture(opening(STROKE))).toEqual([
    ".......",
    ".####..",
    ".####..",
    ".####..",
    ".......",
  ]);
  expect(toPicture(topHat(STROKE))).toEqual([
    ".......",
    ".......",
    ".......",
    "......#",
    ".......",
  ]);
});

test("finds a corner", () => {
  const upperLeft = customElement([
    [-1, -1, 0],
    [-1, 1, 1],
    [0, 1, 0],
  ]);
  expect(toPicture(hitOrMiss(STROKE, { kernel: upperLeft }))).toEqual([
    ".......",
    ".#.....",
    ".......",
    ".......",
    ".......",
  ]);
});

/** Elements that look the same from the other side, and at their own middle. */
const symmetric = fc
  .tuple(
    fc.constantFrom("rect" as const, "cross" as const, "ellipse" as const),
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([shape, x, y]) => structuringElement(shape, { width: 2 * x + 1, height: 2 * y + 1 }));

test("erosion and dilation are dual", () => {
  fc.assert(
    fc.property(anyPlane(), symmetric, (plane, kernel) => {
      expect(invert(erode(plane, { kernel }))).toEqual(dilate(invert(plane), { kernel }));
      expect(invert(opening(plane, { kernel }))).toEqual(closing(invert(plane), { kernel }));
    }),
  );
});

test("opening and closing change nothing the second time", () => {
  fc.assert(
    fc.property(anyPlane(), symmetric, (plane, kernel) => {
      const opened = opening(plane, { kernel });
      const closed = closing(plane, { kernel });
      expect(opening(opened, { kernel })).toEqual(opened);
      expect(closing(closed, { kernel })).toEqual(closed);
    }),
  );
});

test("opening takes away, closing adds", () => {
  fc.assert(
    fc.property(anyPlane(), symmetric, (plane, kernel) => {
      const opened = opening(plane, { kernel }).data;
      const closed = closing(plane, { kernel }).data;
      plane.data.forEach((value, i) => {
        expect(opened[i]).toBeLessThanOrEqual(value);
        expect(closed[i]).toBeGreaterThanOrEqual(value);
      });
    }),
  );
});

test("what is moved is moved in the result", () => {
  fc.assert(
    fc.property(
      anyPlane(),
      symmetric,
      fc.nat({ max: 6 }),
      fc.nat({ max: 6 }),
      (plane, kernel, left, top) => {
        const moved = pad(dilate(plane, { kernel }), { left, top, right: 9, bottom: 9 });
        const dilated = dilate(pad(plane, { left, top, right: 9, bottom: 9 }), { kernel });
        for (let y = top; y < top + plane.height; y++) {
          for (let x = left; x < left + plane.width; x++) {
            const i = y * moved.width + x;
            expect(dilated.data[i]).toBe(moved.data[i]);
          }
        }
      },
    ),
  );
});

test("no iteration leaves the picture as it is, in other memory", () => {
  for (const kernel of [structuringElement("rect", 3), HOLED]) {
    const same = erode(STROKE, { kernel, iterations: 0 });
    expect(same).toEqual(STROKE);
    expect(same.data).not.toBe(STROKE.data);
  }
});

test.each([
  [{ iterations: -1 }, "iterations must be a whole number from 0, not -1"],
  [{ kernel: customElement([[0, -1]]) }, "must look at one pixel"],
  [{ kernel: { width: 2, height: 2, data: Int8Array.of(1) } }, "needs 4 values, not 1"],
  [{ anchor: { x: -1, y: 0 } }, "the anchor (-1, 0)"],
])("refuses %j", (options, message) => {
  expect(() => erode(flat(3, 3, 0), options)).toThrow(message);
});
