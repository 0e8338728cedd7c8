import { describe, expect, test } from "vitest";
import { expectSamePixels, randomPlane } from "../../test/opencv.ts";
import type { Plane } from "../picture.ts";
import { niblackThreshold } from "./niblack-threshold.ts";
import { sauvolaThreshold } from "./sauvola-threshold.ts";

const noise = randomPlane(37, 23, 1);
const cases: [string, Plane][] = [
  ["noise", noise],
  ["a slope", { ...noise, data: noise.data.map((v, i) => (i % 37) * 4 + v / 16) }],
  ["one pixel", randomPlane(1, 1, 2)],
  ["one row", randomPlane(41, 1, 3)],
  ["one column", randomPlane(1, 41, 4)],
  ["all one value", { width: 9, height: 7, data: new Uint8Array(63).fill(80) }],
];

describe.each(cases)("%s", (_, plane) => {
  test.each([3, 9, 25, 75])("Niblack's threshold is as defined, window %i", (blockSize) => {
    expectSamePixels(
      niblackThreshold(plane, { blockSize, k: 0.3 }),
      byDefinition(plane, blockSize, (mean, deviation) => mean + 0.3 * deviation),
    );
  });

  test.each([3, 9, 25, 75])("Sauvola's threshold is as defined, window %i", (blockSize) => {
    expectSamePixels(
      sauvolaThreshold(plane, { blockSize, k: 0.34 }),
      byDefinition(
        plane,
        blockSize,
        (mean, deviation) => mean * (1 + 0.34 * (deviation / 128 - 1)),
      ),
    );
  });
});

test("inverts, and marks with any level", () => {
  const plain = sauvolaThreshold(noise, { blockSize: 9 });
  const inverse = sauvolaThreshold(noise, { blockSize: 9, type: "binary-inv", maxValue: 7 });
  expect([...inverse.data]).toEqual(Array.from(plain.data, (value) => (value ? 0 : 7)));
});

test("Sauvola leaves empty paper empty", () => {
  const paper = { ...noise, data: noise.data.map((v) => 200 + v / 32) };
  expect(new Set(sauvolaThreshold(paper, { blockSize: 15 }).data)).toEqual(new Set([255]));
});

test("refuses an even window", () => {
  expect(() => niblackThreshold(noise, { blockSize: 4 })).toThrow(
    expect.objectContaining({ code: "INVALID_ARGUMENT" }),
  );
});

/** Straight from the definition, window by window; a pixel at its level counts as not above. */
function byDefinition(
  { width, height, data }: Plane,
  blockSize: number,
  levelOf: (mean: number, deviation: number) => number,
): Plane {
  const radius = (blockSize - 1) / 2;
  const inside = (at: number, length: number) => Math.min(Math.max(at, 0), length - 1);
  const result = data.map((value, i) => {
    const window: number[] = [];
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) {
        const x = inside((i % width) + dx, width);
        const y = inside(Math.floor(i / width) + dy, height);
        window.push(data[y * width + x]!);
      }
    }
    const mean = window.reduce((a, b) => a + b) / window.length;
    const squares = window.reduce((sum, v) => sum + v * v, 0) / window.length;
    return value > levelOf(mean, Math.sqrt(Math.max(0, squares - mean * mean))) ? 255 : 0;
  });
  return { width, height, data: result };
}
