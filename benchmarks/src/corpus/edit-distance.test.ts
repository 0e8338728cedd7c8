import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "./edit-distance.ts";

test.each([
  ["", "", 0],
  ["2048", "2048", 0],
  ["2048", "204", 1],
  ["2048", "20448", 1],
  ["2048", "2148", 1],
  ["", "15", 2],
  ["12", "21", 2],
])("from %j to %j: %i", (from, to, edits) => {
  expect(editDistance(from, to)).toBe(edits);
});

const digits = fc.stringMatching(/^[0-3]{0,6}$/);

test("is the same both ways, and no way round is shorter", () => {
  fc.assert(
    fc.property(digits, digits, digits, (a, b, c) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }),
  );
});
