import { expect, test } from "vitest";
import { inkBox } from "./ink-box.ts";

const point = (x: number, y: number) => ({ x, y, breadth: 10 });

test("holds all strokes with their breadth and soft edges", () => {
  const ink = [[point(100, 50), point(120.5, 90)], [point(80, 60)]];
  expect(inkBox(ink)).toEqual({ x: 74, y: 44, width: 53, height: 52 });
});

test("ends where the pad ends", () => {
  const ink = [[point(2, -30), point(400, 239)]];
  expect(inkBox(ink)).toEqual({ x: 0, y: 0, width: 320, height: 240 });
});

test.each([
  ["no ink", []],
  ["ink beside the pad", [[point(-50, 20)]]],
  ["ink below it", [[point(50, 300)]]],
])("is empty for %s", (_, ink) => {
  const { width, height } = inkBox(ink);
  expect(width * height).toBe(0);
});
