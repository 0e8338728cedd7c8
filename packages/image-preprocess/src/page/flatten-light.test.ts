import { expect, test } from "vitest";
import { estimateBackground, flattenLight } from "./flatten-light.ts";

const WIDTH = 240;
const HEIGHT = 160;

/** A sheet in some light, with vertical strokes four pixels wide that are half as bright. */
function sheet(light: (x: number, y: number) => number) {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      data[y * WIDTH + x] = Math.round(light(x, y) * (isStroke(x) ? 0.5 : 1));
    }
  }
  return { width: WIDTH, height: HEIGHT, data };
}

function isStroke(x: number): boolean {
  return x % 40 >= 18 && x % 40 < 22;
}

test("finds the light behind the strokes", () => {
  const light = (x: number, y: number) => 120 + x / 3 + y / 4;
  const { data } = estimateBackground(sheet(light));
  for (let y = 20; y < HEIGHT - 20; y += 7) {
    for (let x = 30; x < WIDTH - 30; x += 5) {
      expect(Math.abs(data[y * WIDTH + x]! - light(x, y))).toBeLessThan(14);
    }
  }
});

test.each([
  ["a slope", (x: number) => 90 + x / 2],
  ["a vignette", (x: number, y: number) => 220 - Math.hypot(x - 120, y - 80) * 0.8],
  ["a hard shadow", (x: number) => (x < 100 ? 100 : 220)],
])("parts strokes from paper by one level under %s", (_, light) => {
  const { data } = flattenLight(sheet(light));
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      if (Math.abs(x - 100) < 12) continue;
      if (isStroke(x)) expect(data[y * WIDTH + x]).toBeLessThan(165);
      else expect(data[y * WIDTH + x]).toBeGreaterThan(195);
    }
  }
});

test("leaves an even sheet white, whatever its grey", () => {
  const { data } = flattenLight({ width: 5, height: 3, data: new Uint8Array(15).fill(90) });
  expect(data.every((level) => level === 255)).toBe(true);
});

test("takes pictures of one pixel", () => {
  expect(flattenLight({ width: 1, height: 1, data: Uint8Array.of(0) }).data[0]).toBe(255);
});
