import { expect, test } from "vitest";
import { paperNoise, thresholdInk } from "./threshold-ink.ts";

/** Paper with noise of a standard deviation, and a vertical stroke of a level. */
function sheet(noise: number, stroke: number, width = 120, height = 80) {
  let state = 7;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const gauss = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const data = Uint8ClampedArray.from({ length: width * height }, (_, i) => {
    const level = i % width >= 60 && i % width < 64 ? stroke : 20;
    return level + noise * gauss();
  });
  return { width, height, data: new Uint8Array(data) };
}

test("knows the noise of the paper, strokes or not", () => {
  expect(paperNoise(sheet(5, 20))).toBeCloseTo(5, 0);
  expect(paperNoise(sheet(5, 200))).toBeCloseTo(5, 0);
  expect(paperNoise(sheet(0, 200))).toBeCloseTo(0, 1);
});

test("parts a stroke from the paper", () => {
  const levels = thresholdInk(sheet(3, 160));
  expect(levels?.threshold).toBeGreaterThan(40);
  expect(levels?.threshold).toBeLessThan(140);
  expect(levels?.full).toBeGreaterThan(150);
});

test("finds a few pixels of ink on a large sheet", () => {
  const large = sheet(4, 20, 600, 600);
  for (let y = 300; y < 320; y++) large.data.fill(150, y * 600 + 300, y * 600 + 303);
  expect(thresholdInk(large)?.threshold).toBeGreaterThan(60);
});

test("takes the few darkest grains of the paper for no ink", () => {
  const paper = sheet(2, 20, 300, 300);
  for (let i = 0; i < 90000; i += 997) paper.data[i] = 41;
  expect(thresholdInk(paper)).toBeUndefined();
});

test("says that an empty sheet is empty", () => {
  expect(thresholdInk({ width: 50, height: 50, data: new Uint8Array(2500) })).toBeUndefined();
  expect(thresholdInk({ width: 1, height: 1, data: new Uint8Array(1) })).toBeUndefined();
});
