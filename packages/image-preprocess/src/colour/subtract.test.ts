import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import { beforeAll, expect, test } from "vitest";
import {
  type Cv,
  expectSamePixels,
  loadOpenCv,
  randomPlane,
  toMat,
  viaOpenCv,
} from "../../test/opencv.ts";
import { subtract } from "./subtract.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

test("leaves what the other plane has not", () => {
  expect(toPicture(subtract(fromPicture(["##6."]), fromPicture([".###"])))).toEqual(["#..."]);
});

test.each([
  [1, 1],
  [97, 1],
  [131, 77],
])("is OpenCV's, %ix%i", (width, height) => {
  const [plane, less] = [randomPlane(width, height, 1), randomPlane(width, height, 2)];
  const other = toMat(cv, less);
  const theirs = viaOpenCv(cv, plane, (source, target) => cv.subtract(source, other, target));
  other.delete();
  expectSamePixels(subtract(plane, less), theirs);
});

test("refuses planes of two sizes", () => {
  expect(() => subtract(randomPlane(4, 3, 1), randomPlane(3, 4, 2))).toThrow(
    "one plane is 4x3, the other 3x4",
  );
});
