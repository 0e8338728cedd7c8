import type { Plane } from "@inkdigit/image-preprocess";
import { expect, test } from "vitest";
import { planeOf } from "../testing/pictures.ts";
import { contactSheet } from "./contact-sheet.ts";

test("small pictures grow by whole steps, large ones shrink, all below their number", () => {
  const sheet = contactSheet([planeOf(100, 50, () => 0), planeOf(640, 640, () => 255)]);
  expect([sheet.width, sheet.height]).toEqual([2 * 332 + 12, 358 + 12]);
  const top = 12 + 26;
  // Three times as large, at the left; then the ground.
  expect(at(sheet, 12, top)).toBe(0);
  expect(at(sheet, 12 + 299, top + 149)).toBe(0);
  expect(at(sheet, 12 + 300, top)).toBe(128);
  expect(at(sheet, 12 + 332, top)).toBe(255);
  expect(at(sheet, 12 + 332 + 319, top + 319)).toBe(255);
  // The number 1 has its stem in the middle of five dots.
  expect(at(sheet, 12 + 4, 12 + 8)).toBe(255);
  expect(at(sheet, 12, 12)).toBe(128);
});

test("of no pictures is empty ground", () => {
  const { width, height, data } = contactSheet([]);
  expect(data).toHaveLength(width * height);
  expect(new Set(data)).toEqual(new Set([128]));
});

function at({ width, data }: Plane, x: number, y: number): number | undefined {
  return data[y * width + x];
}
