import { expect, test } from "vitest";
import { stepAmong, typedDigit } from "./digit-keys.ts";

const press = (key: string) => ({ key, ctrlKey: false, metaKey: false, altKey: false });

test.each([
  ["ArrowLeft", 4, 3],
  ["ArrowLeft", 0, 0],
  ["ArrowRight", 2, 3],
  ["ArrowRight", 7, 7],
  ["Home", 5, 0],
  ["End", 1, 7],
  ["ArrowDown", 1, 4],
  ["ArrowDown", 2, 4],
  ["ArrowDown", 6, 6],
  ["ArrowUp", 7, 4],
  ["ArrowUp", 1, 1],
  ["a", 1, undefined],
] as const)("%s leads from the digit at %i to %s, of rows of 3, 2 and 3", (key, from, to) => {
  expect(stepAmong([3, 2, 3], from, press(key))).toBe(to);
});

test("a digit is typed by its key alone", () => {
  expect(typedDigit(press("7"))).toBe(7);
  expect(typedDigit({ ...press("7"), ctrlKey: true })).toBeUndefined();
  expect(typedDigit(press("x"))).toBeUndefined();
  expect(typedDigit(press("F1"))).toBeUndefined();
});
