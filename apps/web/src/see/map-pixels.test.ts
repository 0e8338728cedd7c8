import { expect, test } from "vitest";
import { brightPixels, scaleOf, signedPixels, valuesOfMap } from "./map-pixels.ts";

const pixel = (pixels: Uint8ClampedArray, i: number) => [...pixels.subarray(4 * i, 4 * i + 4)];

test("goes from black to white", () => {
  const pixels = brightPixels(Float32Array.of(0, 2, 4, 9), 4);
  expect(pixel(pixels, 0)).toEqual([5, 7, 13, 255]);
  expect(pixel(pixels, 1)).toEqual([130, 131, 134, 255]);
  expect(pixel(pixels, 2)).toEqual([255, 255, 255, 255]);
  expect(pixel(pixels, 3)).toEqual([255, 255, 255, 255]);
});

test("tells for from against", () => {
  const pixels = signedPixels(Float32Array.of(-3, 0, 3), 3);
  expect(pixel(pixels, 0)).toEqual([255, 128, 48, 255]);
  expect(pixel(pixels, 1)).toEqual([5, 7, 13, 255]);
  expect(pixel(pixels, 2)).toEqual([125, 158, 255, 255]);
});

test("the scale is the largest absolute value, and never 0", () => {
  expect(scaleOf(Float32Array.of(1, -7, 3))).toBe(7);
  expect(scaleOf(new Float32Array(4))).toBe(1);
});

test("takes one map out of several that lie interleaved", () => {
  const two = { data: Float32Array.of(1, 10, 2, 20, 3, 30), maps: 2 };
  expect([...valuesOfMap(two, 1)]).toEqual([10, 20, 30]);
});
