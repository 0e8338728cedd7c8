import { expect, test } from "vitest";
import { isSamePlace } from "./is-same-place.ts";

const digit = { x: 100, y: 40, width: 60, height: 120 };

test("a box that lies a few pixels elsewhere is the same digit's", () => {
  expect(isSamePlace(digit, { x: 97, y: 41, width: 65, height: 118 })).toBe(true);
});

test("a narrow digit, too", () => {
  const one = { x: 100, y: 40, width: 12, height: 120 };
  expect(isSamePlace(one, { ...one, x: 102 })).toBe(true);
});

test.each([
  ["its neighbour", { ...digit, x: 165 }],
  ["the digit below", { ...digit, y: 170 }],
  ["what a further stroke made of it", { ...digit, width: 130 }],
  ["a part of it", { ...digit, height: 50 }],
])("%s is another", (_, other) => {
  expect(isSamePlace(digit, other)).toBe(false);
  expect(isSamePlace(other, digit)).toBe(false);
});
