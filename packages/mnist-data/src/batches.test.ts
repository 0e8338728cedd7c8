import { expect, test } from "vitest";
import { digitsOf, placesIn } from "../test/digits.ts";
import { type BatchOptions, batches } from "./batches.ts";

const digits = digitsOf(5, 0, 4, 1, 9, 2, 1);

function placesPerBatch(size: number, options?: BatchOptions): number[][] {
  return Array.from(batches(digits, size, options), placesIn);
}

test("goes through the digits in order, the last batch as large as it may be", () => {
  expect(placesPerBatch(3)).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
});

test("leaves a last batch out that isn't full", () => {
  expect(placesPerBatch(3, { dropLast: true })).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
  expect(placesPerBatch(7, { dropLast: true })).toEqual([[0, 1, 2, 3, 4, 5, 6]]);
});

test("with a seed, goes through all digits in a random order", () => {
  const places = placesPerBatch(3, { seed: 5 }).flat();
  expect(places).not.toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(places.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(placesPerBatch(3, { seed: 5 }).flat()).toEqual(places);
});

test("can be gone through twice", () => {
  const twice = batches(digits, 4);
  expect([...twice]).toEqual([...twice]);
});

test("no digits, no batches", () => {
  expect([...batches(digitsOf(), 4)]).toEqual([]);
});

test.each([0, -1, 1.5])("a batch can't hold %d digits", (size) => {
  expect(() => batches(digits, size)).toThrow(RangeError);
});
