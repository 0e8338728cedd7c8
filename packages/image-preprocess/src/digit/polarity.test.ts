import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import { expect, test } from "vitest";
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
