import { beforeAll, expect, test } from "vitest";
import { type Cv, loadOpenCv, randomPlane, toMat } from "../../test/opencv.ts";
import { histogram } from "../histogram/histogram.ts";
import type { Plane } from "../picture.ts";
import { triangleLevel } from "./triangle-level.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const noise = randomPlane(101, 67, 3);
const cases: [string, Plane][] = [
  ["noise", noise],
  ["a tail to the dark", { ...noise, data: noise.data.map((v) => 255 - (v * v) / 300) }],
  ["a tail to the light", { ...noise, data: noise.data.map((v) => (v * v) / 300) }],
  ["a single odd pixel", { ...noise, data: noise.data.map((_, i) => (i === 0 ? 3 : 90)) }],
  ["one pixel", randomPlane(1, 1, 5)],
  ["all 0", { width: 4, height: 3, data: new Uint8Array(12) }],
  ["all 255", { width: 4, height: 3, data: new Uint8Array(12).fill(255) }],
];

test.each(cases)("is OpenCV's: %s", (_, plane) => {
  expect(triangleLevel(histogram(plane))).toBe(opencvLevel(plane));
});

test("is OpenCV's for many random pictures", () => {
  for (let seed = 0; seed < 300; seed++) {
    const plane = randomPlane(1 + (seed % 23), 1 + (seed % 7), seed);
    expect(triangleLevel(histogram(plane))).toBe(opencvLevel(plane));
  }
});

function opencvLevel(plane: Plane): number {
  const source = toMat(cv, plane);
  const target = new cv.Mat();
  const level: unknown = cv.threshold(source, target, 0, 255, cv.THRESH_TRIANGLE);
  source.delete();
  target.delete();
  return level as number;
}
