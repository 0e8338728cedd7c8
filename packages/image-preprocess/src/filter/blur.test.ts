import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import { beforeAll, describe, expect, test } from "vitest";
import { EDGE_PICTURES, flat } from "../../test/edge-pictures.ts";
import { type Cv, expectSamePixels, loadOpenCv, viaOpenCv } from "../../test/opencv.ts";
import { FILTER_BORDERS, opencvBorder } from "../../test/planes.ts";
import { blur } from "./blur.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

test("spreads a dot into a box", () => {
  const dot = fromPicture([".....", ".....", "..#..", ".....", "....."]);
  expect(toPicture(blur(dot, { ksize: 3 }))).toEqual([".....", ".111.", ".111.", ".111.", "....."]);
});

const WINDOWS = [
  { width: 1, height: 1 },
  { width: 3, height: 3 },
  { width: 2, height: 2 },
  { width: 4, height: 4 },
  { width: 5, height: 5 },
  { width: 6, height: 3 },
  { width: 1, height: 9 },
  { width: 16, height: 16 },
  { width: 17, height: 16 },
  { width: 51, height: 51 },
];

describe.each(EDGE_PICTURES)("agrees with OpenCV on %s", (_, plane) => {
  test.each(WINDOWS)("with $width by $height", ({ width, height }) => {
    const corner = { x: width - 1, y: 0 };
    for (const border of FILTER_BORDERS) {
      for (const anchor of [undefined, corner]) {
        const options = { ksize: { width, height }, border };
        expectSamePixels(
          blur(plane, anchor ? { ...options, anchor } : options),
          viaOpenCv(cv, plane, (source, target) => {
            const point = new cv.Point(anchor?.x ?? -1, anchor?.y ?? -1);
            const size = new cv.Size(width, height);
            cv.blur(source, target, size, point, opencvBorder(cv, border));
          }),
        );
      }
    }
  });
});

test("leaves a picture of one value as it is", () => {
  for (const value of [0, 1, 100, 254, 255]) {
    const plane = flat(9, 7, value);
    for (const ksize of [2, 3, 8, 16, 25]) expect(blur(plane, { ksize })).toEqual(plane);
  }
});

test.each([
  [{ ksize: 0 }, "ksize must be a whole number from 1, not 0"],
  [{ ksize: 2.5 }, "ksize must be a whole number from 1, not 2.5"],
  [{ ksize: 3, anchor: { x: 3, y: 0 } }, "the anchor (3, 0) is outside a window of 3 by 3 pixels"],
])("refuses %j", (options, message) => {
  expect(() => blur(flat(3, 3, 0), options)).toThrow(message);
});
