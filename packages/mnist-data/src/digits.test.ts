import { expect, test } from "vitest";
import { digitsOf } from "../test/digits.ts";
import { digitsFromIdx, digitsToIdx } from "./digits.ts";
import type { IdxArray } from "./idx.ts";

const images = { shape: [2, 1, 3], data: Uint8Array.of(1, 2, 3, 4, 5, 6) };
const labels = { shape: [2], data: Uint8Array.of(7, 9) };

test("joins images and labels", () => {
  expect(digitsFromIdx(images, labels)).toEqual({
    images: images.data,
    labels: labels.data,
    count: 2,
    rows: 1,
    columns: 3,
  });
});

test("taken apart, digits can be joined again", () => {
  const digits = digitsOf(3, 1, 4);
  const apart = digitsToIdx(digits);
  expect(digitsFromIdx(apart.images, apart.labels)).toEqual(digits);
});

test.each<[string, IdxArray, IdxArray, string]>([
  ["labels in place of images", labels, labels, "WRONG_SHAPE"],
  ["images in place of labels", images, images, "WRONG_SHAPE"],
  ["images of floats", { shape: [2, 1, 1], data: new Float32Array(2) }, labels, "WRONG_SHAPE"],
  ["a label too few", images, { shape: [1], data: Uint8Array.of(7) }, "COUNT_MISMATCH"],
  ["a letter", images, { shape: [2], data: Uint8Array.of(1, 10) }, "INVALID_LABEL"],
])("refuses %s", (_, someImages, someLabels, code) => {
  expect(() => digitsFromIdx(someImages, someLabels)).toThrow(expect.objectContaining({ code }));
});
