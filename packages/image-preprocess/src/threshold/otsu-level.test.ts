import { beforeAll, expect, test } from "vitest";
import { type Cv, fromMat, loadOpenCv, randomPlane, toMat } from "../../test/opencv.ts";
import { histogram } from "../histogram/histogram.ts";
import type { Plane } from "../picture.ts";
import { otsuLevel } from "./otsu-level.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const noise = randomPlane(101, 67, 3);
const cases: [string, Plane][] = [
  ["noise", noise],
  ["two humps", { ...noise, data: noise.data.map((v, i) => (i % 7 ? 150 + v / 4 : 20 + v / 5)) }],
  ["a gap between two levels", { ...noise, data: noise.data.map((v) => (v < 80 ? 30 : 200)) }],
  ["a single odd pixel", { ...noise, data: noise.data.map((_, i) => (i === 0 ? 3 : 90)) }],
  ["one row", randomPlane(53, 1, 4)],
  ["one pixel", randomPlane(1, 1, 5)],
  ["all 0", { width: 4, height: 3, data: new Uint8Array(12) }],
  ["all 255", { width: 4, height: 3, data: new Uint8Array(12).fill(255) }],
  ["all 77", { width: 4, height: 3, data: new Uint8Array(12).fill(77) }],
];

test.each(cases)("is OpenCV's: %s", (_, plane) => {
  expect(otsuLevel(histogram(plane))).toBe(opencvLevel(plane));
});

test("is OpenCV's for many random pictures", () => {
  for (let seed = 0; seed < 300; seed++) {
    const plane = randomPlane(1 + (seed % 23), 1 + (seed % 7), seed);
    expect(otsuLevel(histogram(plane))).toBe(opencvLevel(plane));
  }
});

function opencvLevel(plane: Plane): number {
  const source = toMat(cv, plane);
  const target = new cv.Mat();
  const level: unknown = cv.threshold(source, target, 0, 255, cv.THRESH_OTSU);
  expect(fromMat(target).data).toHaveLength(plane.data.length);
  source.delete();
  target.delete();
  return level as number;
}
