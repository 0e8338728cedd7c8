import { beforeAll, describe, expect, test } from "vitest";
import {
  type Cv,
  expectSamePixels,
  loadOpenCv,
  randomPlane,
  viaOpenCv,
} from "../../test/opencv.ts";
import type { Plane } from "../picture.ts";
import { clahe } from "./clahe.ts";
import { equalizeHistogram } from "./equalize-histogram.ts";
import { stretchLevels } from "./stretch-levels.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const noise = randomPlane(83, 59, 1);
const cases: [string, Plane][] = [
  ["noise", noise],
  ["pale noise", { ...noise, data: noise.data.map((v) => 120 + v / 9) }],
  ["a slope", { ...noise, data: noise.data.map((v, i) => (i % 83) * 2 + v / 16) }],
  ["squares", { ...noise, data: noise.data.map((v) => (v * v) / 256) }],
  ["a size that the tiles fit", randomPlane(96, 64, 2)],
  ["a width that the tiles fit", randomPlane(96, 61, 2)],
  ["one pixel", randomPlane(1, 1, 2)],
  ["one row", randomPlane(41, 1, 3)],
  ["one column", randomPlane(1, 41, 4)],
  ["all one value", { width: 9, height: 7, data: new Uint8Array(63).fill(80) }],
];

test.each(cases)("equalises as OpenCV does: %s", (_, plane) => {
  expectSamePixels(
    equalizeHistogram(plane),
    viaOpenCv(cv, plane, (source, target) => cv.equalizeHist(source, target)),
  );
});

describe.each([
  [40, 8, 8],
  [2, 8, 8],
  [0, 4, 3],
  [1.5, 1, 1],
])("CLAHE of limit %d and %i x %i tiles", (clipLimit, width, height) => {
  test.each(cases)("is OpenCV's: %s", (_, plane) => {
    expectSamePixels(
      clahe(plane, { clipLimit, tileGridSize: { width, height } }),
      viaOpenCv(cv, plane, (source, target) => {
        const theirs = new cv.CLAHE(clipLimit, new cv.Size(width, height));
        theirs.apply(source, target);
        theirs.delete();
      }),
    );
  });
});

test.each(cases.slice(0, -1))("stretches from end to end as OpenCV does: %s", (_, plane) => {
  if (plane.data.length === 1) return;
  expectSamePixels(
    stretchLevels(plane),
    viaOpenCv(cv, plane, (source, target) => {
      cv.normalize(source, target, 0, 255, cv.NORM_MINMAX);
    }),
    { tolerance: 1, share: 1 },
  );
});

test("stretches between percentiles", () => {
  const data = Uint8Array.from({ length: 100 }, (_, i) => 100 + i);
  const { data: stretched } = stretchLevels(
    { width: 10, height: 10, data },
    { low: 0.11, high: 0.9 },
  );
  expect([...stretched.slice(0, 12)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3]);
  expect([...stretched.slice(88)]).toEqual([252, ...Array(11).fill(255)]);
});

test("refuses what cannot be", () => {
  const bad = expect.objectContaining({ code: "INVALID_ARGUMENT" });
  expect(() => stretchLevels(noise, { low: 0.9, high: 0.1 })).toThrow(bad);
  expect(() => clahe(noise, { clipLimit: -1 })).toThrow(bad);
  expect(() => clahe(noise, { tileGridSize: { width: 0, height: 2 } })).toThrow(bad);
});
