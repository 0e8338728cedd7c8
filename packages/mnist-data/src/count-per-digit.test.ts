import { expect, test } from "vitest";
import { digitsOf } from "../test/digits.ts";
import { countPerDigit } from "./count-per-digit.ts";

test("counts each of the ten digits", () => {
  expect(countPerDigit(digitsOf(5, 0, 5, 9, 5))).toEqual([1, 0, 0, 0, 0, 3, 0, 0, 0, 1]);
});
