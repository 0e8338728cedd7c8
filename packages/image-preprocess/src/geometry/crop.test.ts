import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import { expect, test } from "vitest";
import { crop } from "./crop.ts";

test("cuts a box out", () => {
  const picture = fromPicture(["1234", "5678", "...#"]);
  expect(toPicture(crop(picture, { x: 1, y: 1, width: 3, height: 2 }))).toEqual(["678", "..#"]);
  expect(crop(picture, { x: 0, y: 0, width: 4, height: 3 })).toEqual(picture);
});

test.each([
  { x: -1, y: 0, width: 2, height: 1 },
  { x: 0, y: 0, width: 5, height: 1 },
  { x: 0, y: 2, width: 1, height: 2 },
  { x: 0, y: 0, width: 0, height: 1 },
  { x: 0.5, y: 0, width: 1, height: 1 },
  { x: Number.NaN, y: 0, width: 1, height: 1 },
])("refuses the box %o", (box) => {
  const picture = fromPicture(["1234", "5678", "...#"]);
  expect(() => crop(picture, box)).toThrow(expect.objectContaining({ code: "INVALID_ARGUMENT" }));
});
