import { expect, test } from "vitest";
import { readDigit, readingOf } from "../testing/readings.ts";
import { digitsOf, isDoubtful, nearestDigit } from "./reading-digits.ts";

const at = (x: number, y: number) => ({ box: { x, y, width: 10, height: 20 } });
const page = readingOf(
  [readDigit(1, at(0, 0)), readDigit(2, at(40, 0))],
  [readDigit(3, at(0, 60))],
);

test("digits come line by line", () => {
  expect(digitsOf(page).map((each) => each.digit)).toEqual([1, 2, 3]);
});

test("finds the digit under the pen, and the nearest one beside it", () => {
  expect(nearestDigit(page, { x: 45, y: 5 })).toBe(1);
  expect(nearestDigit(page, { x: 30, y: 5 })).toBe(1);
  expect(nearestDigit(page, { x: 9, y: 50 })).toBe(2);
});

test("of nothing the nearest is the first", () => {
  expect(nearestDigit(readingOf(), { x: 0, y: 0 })).toBe(0);
});

test("a digit is doubtful for a reason", () => {
  expect(isDoubtful(readDigit(1))).toBe(false);
  expect(isDoubtful(readDigit(1, { reasons: ["faint"] }))).toBe(true);
});
