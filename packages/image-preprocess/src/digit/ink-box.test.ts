import { fromPicture } from "@inkdigit/test-pictures";
import { expect, test } from "vitest";
import { inkBox } from "./ink-box.ts";

const picture = fromPicture([
  "1.....", //
  "..#3..",
  ".2#...",
]);

test("surrounds the ink", () => {
  expect(inkBox(picture)).toEqual({ x: 0, y: 0, width: 4, height: 3 });
});

test("surrounds what is darker than a level", () => {
  expect(inkBox(picture, { above: 30 })).toEqual({ x: 1, y: 1, width: 3, height: 2 });
  expect(inkBox(picture, { above: 90 })).toEqual({ x: 2, y: 1, width: 1, height: 2 });
});

test("is undefined where there is none", () => {
  expect(inkBox(fromPicture(["...", "..."]))).toBeUndefined();
  expect(inkBox(picture, { above: 255 })).toBeUndefined();
});
