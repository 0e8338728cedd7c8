import { expect, test } from "vitest";
import { digitsOf } from "../test/digits.ts";
import { digitAt } from "./digit-at.ts";

const digits = digitsOf(5, 0, 4);

test("gives the picture and what it shows", () => {
  expect(digitAt(digits, 2)).toEqual({
    label: 4,
    width: 2,
    height: 1,
    data: Uint8Array.of(2, 4),
  });
});

test.each([-1, 3, 0.5])("there is no digit %d", (index) => {
  expect(() => digitAt(digits, index)).toThrow(`There is no digit ${index} among 3`);
});
