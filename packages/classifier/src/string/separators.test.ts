import { expect, test } from "vitest";
import { separatorsOf } from "./separators.ts";

const line = { x: 0, y: 0, width: 300, height: 50 };
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

test.each([
  [".", box(60, 42, 8, 8)],
  [",", box(60, 40, 7, 18)],
  ["-", box(60, 22, 24, 6)],
  ["/", box(60, 0, 20, 52)],
])("knows %s by its size and place", (kind, piece) => {
  expect(separatorsOf([piece], line).map((one) => one.kind)).toEqual([kind]);
});

test("takes two dashes, one over the other, for an equals sign", () => {
  expect(separatorsOf([box(200, 15, 30, 5), box(202, 28, 28, 5)], line)).toEqual([
    { kind: "=", box: box(200, 15, 30, 18) },
  ]);
  expect(separatorsOf([box(200, 20, 20, 5), box(240, 20, 20, 5)], line)).toHaveLength(2);
});

test("says nothing of a speck above the line, nor of a blot", () => {
  expect(separatorsOf([box(60, 0, 5, 5), box(100, 5, 40, 40)], line)).toEqual([]);
});
