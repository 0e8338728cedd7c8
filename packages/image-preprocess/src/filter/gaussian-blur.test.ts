import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { EDGE_PICTURES, flat } from "../../test/edge-pictures.ts";
import { type Cv, expectSamePixels, loadOpenCv, type Mat, viaOpenCv } from "../../test/opencv.ts";
import { FILTER_BORDERS, opencvBorder } from "../../test/planes.ts";
import type { BorderMode } from "../border.ts";
import { type GaussianBlurOptions, gaussianBlur } from "./gaussian-blur.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

test("spreads a dot into a bell", () => {
  const dot = fromPicture([".....", ".....", "..#..", ".....", "....."]);
  expect(toPicture(gaussianBlur(dot, { ksize: 3 }))).toEqual([
    ".....",
    ".111.",
    ".121.",
    ".111.",
    ".....",
  ]);
});

describe.each(EDGE_PICTURES)("agrees with OpenCV on %s", (_, plane) => {
  test.each([
    { ksize: 1 },
    { ksize: 3 },
    { ksize: 5 },
    { ksize: 7 },
    { ksize: 9 },
    { ksize: 11 },
    { ksize: 21 },
    { ksize: 51 },
    { ksize: { width: 3, height: 9 } },
    { ksize: { width: 15, height: 1 } },
    { ksize: 5, sigmaX: 0.6 },
    { ksize: 7, sigmaX: 3 },
    { ksize: 9, sigmaX: 2, sigmaY: 0.7 },
    { sigmaX: 0.3 },
    { sigmaX: 1.5 },
    { sigmaX: 4.4 },
    { sigmaX: 1, sigmaY: 2.5 },
  ])("with %j", (options) => {
    for (const border of FILTER_BORDERS) {
      expectSamePixels(
        gaussianBlur(plane, { ...options, border }),
        viaOpenCv(cv, plane, (source, target) => blurWithOpenCv(source, target, options, border)),
      );
    }
  });
});

function blurWithOpenCv(
  source: Mat,
  target: Mat,
  { ksize = 0, sigmaX = 0, sigmaY = 0 }: GaussianBlurOptions,
  border: BorderMode,
): void {
  const { width, height } = typeof ksize === "number" ? { width: ksize, height: ksize } : ksize;
  const size = new cv.Size(width, height);
  cv.GaussianBlur(source, target, size, sigmaX, sigmaY, opencvBorder(cv, border));
}

test("leaves a picture of one value as it is", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 255 }),
      fc.integer({ min: 0, max: 20 }),
      (value, radius) => {
        const plane = flat(9, 7, value);
        expect(gaussianBlur(plane, { ksize: 2 * radius + 1 })).toEqual(plane);
      },
    ),
  );
});

test.each([
  [{}, "a Gaussian blur needs a ksize"],
  [{ ksize: 4 }, "ksize must be an odd number from 1, not 4"],
  [{ ksize: 0 }, "ksize must be a whole number from 1, not 0"],
] as const)("refuses %j", (options, message) => {
  expect(() => gaussianBlur(flat(3, 3, 0), options)).toThrow(message);
});

test("refuses a picture without pixels", () => {
  expect(() => gaussianBlur(flat(0, 3, 0), { ksize: 3 })).toThrow(
    expect.objectContaining({ code: "EMPTY_IMAGE" }),
  );
});
