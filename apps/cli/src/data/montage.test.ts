import type { Digits } from "@inkdigit/mnist-data";
import { expect, test } from "vitest";
import { drawInk } from "./draw-ink.ts";
import { montage } from "./montage.ts";

/** Three digits of 2 by 2 pixels. */
const digits = {
  count: 3,
  columns: 2,
  rows: 2,
  images: Uint8Array.of(255, 0, 0, 255, 0, 255, 255, 0, 255, 255, 255, 255),
  labels: Uint8Array.of(1, 2, 3),
} satisfies Digits;

test("puts digits side by side, in rows", () => {
  const { width, height, data } = montage(digits, [0, 2, 1], 2);
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from(data.subarray(y * width, (y + 1) * width), (ink) => (ink > 0 ? "#" : ".")).join(""),
  );
  expect(rows).toEqual(["#..##", ".#.##", ".....", ".#...", "#...."]);
});

test("is drawn in a terminal, two rows of pixels a line", () => {
  expect(drawInk(montage(digits, [0, 2], 2))).toBe("▀▄ ██\n");
});
