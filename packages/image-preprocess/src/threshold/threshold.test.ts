import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type Cv,
  expectSamePixels,
  loadOpenCv,
  randomPlane,
  viaOpenCv,
} from "../../test/opencv.ts";
import { type ThresholdType, threshold } from "./threshold.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const types: ThresholdType[] = ["binary", "binary-inv", "trunc", "tozero", "tozero-inv"];

describe.each(types.map((type, number) => ({ type, number })))("$type", ({ type, number }) => {
  test.each([-3, -0.5, 0, 0.4, 99, 127.5, 254, 254.9, 255, 300])("is OpenCV's at %d", (thresh) => {
    const plane = randomPlane(67, 31, 1);
    for (const maxval of [255, 200.5, 201.5, 1]) {
      expectSamePixels(
        threshold(plane, { thresh, maxval, type }),
        viaOpenCv(cv, plane, (source, target) => {
          cv.threshold(source, target, thresh, maxval, number);
        }),
      );
    }
  });
});

test("keeps what is above the level", () => {
  const picture = fromPicture([".258#"]);
  expect(toPicture(threshold(picture, { thresh: 100 }))).toEqual(["..###"]);
  expect(toPicture(threshold(picture, { thresh: 100, type: "tozero" }))).toEqual(["..58#"]);
});

test("refuses a level that is no number", () => {
  expect(() => threshold(randomPlane(2, 2, 1), { thresh: Number.NaN })).toThrow(
    expect.objectContaining({ code: "INVALID_ARGUMENT" }),
  );
});
