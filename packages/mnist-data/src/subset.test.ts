import { expect, test } from "vitest";
import { digitsOf, placesIn } from "../test/digits.ts";
import { subset } from "./subset.ts";

const digits = digitsOf(5, 0, 4, 1, 9);

test("takes the digits at some places, in that order", () => {
  expect(subset(digits, [3, 0, 3])).toEqual({
    images: Uint8Array.of(3, 1, 0, 5, 3, 1),
    labels: Uint8Array.of(1, 5, 1),
    count: 3,
    rows: 1,
    columns: 2,
  });
});

test("takes the digits that a function chooses", () => {
  expect(placesIn(subset(digits, (label) => label >= 4))).toEqual([0, 2, 4]);
  expect(placesIn(subset(digits, (_, index) => index < 2))).toEqual([0, 1]);
});

test("taking none is allowed", () => {
  expect(subset(digits, [])).toMatchObject({ count: 0, labels: new Uint8Array() });
});

test("gives its own copy", () => {
  subset(digits, [0]).images.fill(99);
  expect(digits).toEqual(digitsOf(5, 0, 4, 1, 9));
});

test.each([-1, 5, 0.5, Number.NaN])("there is no digit at %d", (place) => {
  expect(() => subset(digits, [place])).toThrow(`There is no digit ${place} among 5`);
});
