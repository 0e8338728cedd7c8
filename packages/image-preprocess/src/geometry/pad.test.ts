import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import { beforeAll, expect, test } from "vitest";
import {
  type Cv,
  expectSamePixels,
  loadOpenCv,
  randomPlane,
  viaOpenCv,
} from "../../test/opencv.ts";
import { BORDERS, opencvBorder, SIZES } from "../../test/planes.ts";
import { pad } from "./pad.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

test("adds pixels on each side", () => {
  const dot = fromPicture(["#"]);
  expect(toPicture(pad(dot, { top: 1, left: 2, right: 1 }))).toEqual(["....", "..#."]);
});

test.each(SIZES)("agrees with OpenCV on %i x %i, whatever the border", (width, height) => {
  const plane = randomPlane(width, height, 4);
  for (const border of BORDERS) {
    const theirs = viaOpenCv(cv, plane, (source, target) =>
      cv.copyMakeBorder(source, target, 3, 0, 5, 12, opencvBorder(cv, border), new cv.Scalar(77)),
    );
    const ours = pad(plane, { top: 3, left: 5, right: 12, border, borderValue: 77 });
    expectSamePixels(ours, theirs);
  }
});

test("refuses margins that are none, and a picture without pixels", () => {
  const dot = fromPicture(["#"]);
  for (const left of [-1, 0.5, Number.NaN]) {
    expect(() => pad(dot, { left })).toThrow(expect.objectContaining({ code: "INVALID_ARGUMENT" }));
  }
  expect(() => pad({ width: 0, height: 0, data: new Uint8Array() }, { left: 1 })).toThrow(
    expect.objectContaining({ code: "EMPTY_IMAGE" }),
  );
});
