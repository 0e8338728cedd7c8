import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import { expect, test } from "vitest";
import { mnistDigits } from "../../test/mnist.ts";
import { invert } from "../colour/invert.ts";
import type { Box, InkImage, LumaImage } from "../picture.ts";
import { inkBox } from "./ink-box.ts";
import { paperIsDark, toInk } from "./polarity.ts";

const seven = ["........", ".#####..", ".....#..", "....#...", "...#....", "...#....", "........"];

test("keeps light writing on dark paper", () => {
  expect(toPicture(toInk(fromPicture(seven)))).toEqual(seven);
});

test("inverts dark writing on light paper", () => {
  const dark = fromPicture(
    seven.map((row) => row.replace(/[.#]/g, (c) => (c === "." ? "#" : "."))),
  );
  expect(toPicture(toInk(dark))).toEqual(seven);
});

test("does as it is told", () => {
  const picture = fromPicture(seven);
  expect(toInk(picture, { paper: "dark" }).data).toEqual(picture.data);
  expect(toInk(picture, { paper: "light" }).data).toEqual(picture.data.map((v) => 255 - v));
});

test("takes an even picture for all paper", () => {
  const even = (level: number) => ({ width: 7, height: 5, data: new Uint8Array(35).fill(level) });
  expect([0, 60, 180, 255].map((level) => paperIsDark(even(level)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("is not misled by strokes that fill a tight cut", () => {
  const tight = mnistDigits(200).map((digit) => cut(digit, inkBox(digit, { above: 100 })!));
  const wide = tight.filter(({ width }) => width > 8);
  expect(wide.filter((ink) => !paperIsDark(ink)).length).toBeLessThanOrEqual(2);
  expect(wide.filter((ink) => paperIsDark(invert(ink))).length).toBeLessThanOrEqual(2);
});

test.each([
  ["a shadow", (x: number, y: number) => (x + y > 1.1 ? 90 : 0)],
  ["a slope of light", (x: number) => 120 * x],
  ["a vignette", (x: number, y: number) => 50 * ((2 * x - 1) ** 2 + (2 * y - 1) ** 2)],
])("is not misled by %s", (_, shade) => {
  const side = 112;
  const page = (ink: InkImage): LumaImage => ({
    width: side,
    height: side,
    data: Uint8Array.from({ length: side * side }, (_, i) => {
      const [x, y] = [i % side, Math.floor(i / side)];
      const paper = 235 - shade(x / side, y / side);
      return (paper * (255 - 0.8 * ink.data[Math.floor(y / 4) * 28 + Math.floor(x / 4)]!)) / 255;
    }),
  });
  const pages = mnistDigits(100).map(page);
  expect(pages.filter(paperIsDark)).toHaveLength(0);
});

function cut(ink: InkImage, box: Box): LumaImage {
  const data = new Uint8Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    const from = (box.y + y) * ink.width + box.x;
    data.set(ink.data.subarray(from, from + box.width), y * box.width);
  }
  return { width: box.width, height: box.height, data };
}
