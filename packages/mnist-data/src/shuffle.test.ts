import fc from "fast-check";
import { expect, test } from "vitest";
import { digitsOf, placesIn } from "../test/digits.ts";
import { shuffle } from "./shuffle.ts";

const hundred = digitsOf(...Array.from({ length: 100 }, (_, index) => index % 10));

test("keeps every digit, with its label", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (seed) => {
      const { images, labels } = shuffle(hundred, seed);
      const places = [...images].filter((_, index) => index % 2 === 0);
      expect(places.toSorted((a, b) => a - b)).toEqual(placesIn(hundred));
      expect(places.map((place) => place % 10)).toEqual([...labels]);
    }),
  );
});

test("the same seed gives the same order, another seed another", () => {
  expect(shuffle(hundred, 7)).toEqual(shuffle(hundred, 7));
  expect(shuffle(hundred, 8)).not.toEqual(shuffle(hundred, 7));
});

test("the order of a seed never changes", () => {
  expect(placesIn(shuffle(digitsOf(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), 1))).toEqual([
    8, 5, 7, 4, 0, 2, 3, 9, 6, 1,
  ]);
});

test("every digit is as likely to come first", () => {
  const digits = digitsOf(0, 1, 2, 3);
  const firsts = [0, 0, 0, 0];
  for (let seed = 0; seed < 4000; seed++) firsts[shuffle(digits, seed).labels[0]!]!++;
  // Five standard deviations of a fair draw: 5 * sqrt(4000 * 1/4 * 3/4) = 137.
  for (const count of firsts) expect(Math.abs(count - 1000)).toBeLessThan(137);
});

test.each([0.5, Number.NaN, 2 ** 53])("%d is no seed", (seed) => {
  expect(() => shuffle(hundred, seed)).toThrow(RangeError);
});
