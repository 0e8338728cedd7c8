import sharp from "sharp";
import { expect, test } from "vitest";
import { gradient, sharpDecode, toSharp } from "../../test/files.ts";
import { expectSamePixels } from "../../test/opencv.ts";
import { orient } from "./orient.ts";
import { type Orientation, toOrientation } from "./orientation.ts";

const picture = gradient(7, 4);

test.each([1, 2, 3, 4, 5, 6, 7, 8] as const)("undoes orientation %i as sharp does", async (n) => {
  const png = await toSharp(picture).png().withMetadata({ orientation: n }).toBuffer();
  const upright = await sharp(png).autoOrient().png().toBuffer();
  expectSamePixels(orient(picture, n), await sharpDecode(upright));
});

test("takes bytes that start anywhere", () => {
  const bytes = new Uint8Array(7 * 4 * 4 + 1);
  bytes.set(picture.data, 1);
  const shifted = { ...picture, data: bytes.subarray(1) };
  expect(orient(shifted, 6)).toEqual(orient(picture, 6));
});

test("undoes itself by the opposite orientation", () => {
  const opposites: [Orientation, Orientation][] = [
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 5],
    [6, 8],
    [7, 7],
  ];
  for (const [there, back] of opposites) {
    expectSamePixels(orient(orient(picture, there), back), picture);
  }
});

test("takes what EXIF does not know for upright", () => {
  expect([0, 1, 6, 8, 9, 1.5, undefined].map(toOrientation)).toEqual([1, 1, 6, 8, 1, 1, 1]);
});
