import { expect, test } from "vitest";
import { glanceScale } from "./even-ink.ts";

test.each([
  // Looked at as it is, where reading would enlarge it.
  [28, 28, 56, undefined],
  [55, 90, 56, undefined],
  [56, 90, 56, 1],
  [111, 111, 56, 1],
  // At a half, a third, of its size.
  [112, 200, 56, 1 / 2],
  [200, 112, 56, 1 / 2],
  [170, 170, 56, 1 / 3],
  // Reading works no larger than this anyway.
  [170, 170, 112, undefined],
  [224, 224, 112, 1 / 2],
  [6000, 8000, 448, 1 / 13],
])("a picture of %ix%i is looked at in %i pixels at scale %o", (width, height, side, scale) => {
  expect(glanceScale({ width, height }, side)).toBe(scale);
});
