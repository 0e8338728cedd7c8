import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LumaImage } from "../picture.ts";
import { flattenBytes } from "../simd/flatten-bytes.ts";
import { estimateBackground } from "./estimate-background.ts";
import { flattenLight } from "./flatten-light.ts";

type Light = (x: number, y: number) => number;

const WIDTH = 240;
const HEIGHT = 160;

/** Vertical strokes, four pixels wide at every size. */
function isStroke(x: number): boolean {
  return x % 40 >= 18 && x % 40 < 22;
}

/** A sheet in some light, with strokes that are half as bright; 240x160, or so many times as large. */
function sheet(light: Light, times = 1): LumaImage {
  const width = WIDTH * times;
  const height = HEIGHT * times;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      data[y * width + x] = Math.round(light(x / times, y / times) * (isStroke(x) ? 0.5 : 1));
    }
  }
  return { width, height, data };
}

const LIGHTS: [string, Light][] = [
  ["a slope", (x) => 90 + x / 2],
  ["a vignette", (x, y) => 220 - Math.hypot(x - 120, y - 80) * 0.8],
  ["a soft shadow", (x) => 150 + 50 * Math.tanh((x - 100) / 6)],
  ["a hard shadow", (x) => (x < 105 ? 100 : 220)],
  ["a hard shadow with a corner", (x, y) => (x < 105 && y > 70 ? 80 : 200)],
];

describe.each(LIGHTS)("under %s", (_, light) => {
  test.each([1, 3, 6])("parts strokes from paper by one level, %i times as large", (times) => {
    const { width, data } = flattenLight(sheet(light, times));
    const paper = data.filter((_, i) => !isStroke(i % width));
    expect(least(paper)).toBeGreaterThan(195);
    const ink = data.filter((_, i) => {
      const x = i % width;
      return isStroke(x) && !isBesideShadow(x / times, Math.floor(i / width) / times);
    });
    expect(most(ink)).toBeLessThan(165);
  });

  /** On the bright side of a hard edge, ink may be lost in the shadow's darkness. */
  function isBesideShadow(x: number, y: number): boolean {
    return Math.min(light(x - 10, y), light(x, y + 10)) < 0.6 * light(x, y);
  }
});

test("finds the light behind the strokes", () => {
  const light: Light = (x, y) => 120 + x / 3 + y / 4;
  const errors = estimateBackground(sheet(light)).data.map((value, i) =>
    Math.abs(value - light(i % WIDTH, Math.floor(i / WIDTH))),
  );
  expect(most(errors)).toBeLessThan(20);
});

test("keeps the darkness of ink in proportion to its paper", () => {
  const { data } = flattenLight(sheet(() => 120));
  expect(data[20]).toBe(127);
});

test("a wider window fills wider strokes", () => {
  const bar = { width: 200, height: 100, data: new Uint8Array(20_000).fill(200) };
  for (let y = 0; y < 100; y++) bar.data.fill(50, y * 200 + 80, y * 200 + 120);
  const middle = 50 * 200 + 100;
  expect(flattenLight(bar, { window: 20 }).data[middle]).toBe(255);
  expect(flattenLight(bar, { window: 60 }).data[middle]).toBe(64);
});

test("leaves an even sheet white, whatever its grey and size", () => {
  const side = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(side, side, fc.nat(255), (width, height, level) => {
      const even = { width, height, data: new Uint8Array(width * height).fill(level) };
      expect(least(flattenLight(even).data)).toBe(255);
    }),
  );
});

test("the noise of a black margin stays far from ink", () => {
  const margin = { width: 60, height: 60, data: new Uint8Array(3600) };
  for (let i = 0; i < 3600; i++) margin.data[i] = 8 + ((i * 7919) % 13);
  expect(least(flattenLight(margin).data)).toBeGreaterThan(190);
});

test("weighs every level on every paper as whole numbers round it", () => {
  const levels = Uint8Array.from({ length: 65536 }, (_, i) => i & 255);
  const papers = Uint8Array.from({ length: 65536 }, (_, i) => i >> 8);
  const flat = flattenBytes(levels, papers)!;
  const wrong = flat.findIndex((level, i) => {
    const paper = papers[i]!;
    const gain = Math.round((255 * 65536) / Math.max(60, paper));
    const darkness = Math.max(0, paper - levels[i]!);
    return level !== 255 - Math.floor((darkness * gain + 32768) / 65536);
  });
  expect(wrong).toBe(-1);
});

test("refuses a picture without pixels", () => {
  expect(() => flattenLight({ width: 0, height: 0, data: new Uint8Array() })).toThrow(
    expect.objectContaining({ code: "EMPTY_IMAGE" }),
  );
});

function least(values: Uint8Array): number {
  return values.reduce((a, b) => Math.min(a, b));
}

function most(values: Uint8Array): number {
  return values.reduce((a, b) => Math.max(a, b));
}
