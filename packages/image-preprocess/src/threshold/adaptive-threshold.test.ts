import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type Cv,
  expectSamePixels,
  loadOpenCv,
  randomPlane,
  viaOpenCv,
} from "../../test/opencv.ts";
import type { Plane } from "../picture.ts";
import { adaptiveThreshold } from "./adaptive-threshold.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const noise = randomPlane(83, 59, 1);
const cases: [string, Plane][] = [
  ["noise", noise],
  ["a slope", { ...noise, data: noise.data.map((v, i) => (i % 83) * 2 + v / 16) }],
  ["one pixel", randomPlane(1, 1, 2)],
  ["one row", randomPlane(41, 1, 3)],
  ["one column", randomPlane(1, 41, 4)],
  ["all one value", { width: 9, height: 7, data: new Uint8Array(63).fill(80) }],
];

describe.each(["mean", "gaussian"] as const)("by the %s", (adaptiveMethod) => {
  test.each(cases)("is OpenCV's: %s", (_, plane) => {
    for (const blockSize of [3, 5, 7, 11, 15, 31, 101]) {
      for (const thresholdType of ["binary", "binary-inv"] as const) {
        for (const C of [0, 7, 2.5, -4.5]) {
          expectSamePixels(
            adaptiveThreshold(plane, { blockSize, C, adaptiveMethod, thresholdType }),
            viaOpenCv(cv, plane, (source, target) => {
              cv.adaptiveThreshold(
                source,
                target,
                255,
                adaptiveMethod === "mean"
                  ? cv.ADAPTIVE_THRESH_MEAN_C
                  : cv.ADAPTIVE_THRESH_GAUSSIAN_C,
                thresholdType === "binary" ? cv.THRESH_BINARY : cv.THRESH_BINARY_INV,
                blockSize,
                C,
              );
            }),
            { share: adaptiveMethod === "mean" ? 1 : 0.999 },
          );
        }
      }
    }
  });
});

test("finds strokes in light and in shadow", () => {
  const page = fromPicture(["##########", "##4####35#", "##4#####3#", "#########4"]);
  const shaded = { ...page, data: page.data.map((v, i) => v * (i % 10 < 5 ? 1 : 0.45)) };
  const options = { blockSize: 5, C: 20, thresholdType: "binary-inv" } as const;
  expect(toPicture(adaptiveThreshold(shaded, options)).map((row) => row.slice(0, 4))).toEqual([
    "....",
    "..#.",
    "..#.",
    "....",
  ]);
});

test.each([0, 1, 2, 4, 3.5, Number.NaN])("refuses a window of %d", (blockSize) => {
  expect(() => adaptiveThreshold(noise, { blockSize, C: 0 })).toThrow(
    expect.objectContaining({ code: "INVALID_ARGUMENT" }),
  );
});
