import fc from "fast-check";
import { expect, test } from "vitest";
import { digitsOf, placesIn } from "../test/digits.ts";
import { split } from "./split.ts";

const digits = digitsOf(5, 0, 4, 1, 9, 2, 1, 3);

test("holds the last digits out", () => {
  const { rest, heldOut } = split(digits, 3);
  expect([...rest.labels]).toEqual([5, 0, 4, 1, 9]);
  expect([...heldOut.labels]).toEqual([2, 1, 3]);
});

test("with a seed, holds random digits out, and no digit is lost or in both", () => {
  fc.assert(
    fc.property(fc.nat(digits.count), fc.integer(), (count, seed) => {
      const { rest, heldOut } = split(digits, count, seed);
      const [kept, out] = [placesIn(rest), placesIn(heldOut)];
      expect(heldOut.count).toBe(count);
      expect([...kept, ...out].sort()).toEqual(placesIn(digits));
      expect([kept, out]).toEqual([kept.toSorted(), out.toSorted()]);
    }),
  );
});

test("another seed holds others out", () => {
  expect(split(digits, 4, 1)).toEqual(split(digits, 4, 1));
  expect(split(digits, 4, 2)).not.toEqual(split(digits, 4, 1));
});

test.each([-1, 9, 1.5])("can't hold %d digits out of 8", (count) => {
  expect(() => split(digits, count)).toThrow(`Can't hold ${count} digits out of 8`);
});
