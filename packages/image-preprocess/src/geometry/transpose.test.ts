import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import {
  type Cv,
  expectSamePixels,
  loadOpenCv,
  randomPlane,
  viaOpenCv,
} from "../../test/opencv.ts";
import { anyPlane, SIZES } from "../../test/planes.ts";
import { transpose } from "./transpose.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

test("turns rows into columns", () => {
  expect(toPicture(transpose(fromPicture(["#..", "##."])))).toEqual(["##", ".#", ".."]);
});

test.each(SIZES)("agrees with OpenCV on %i x %i", (width, height) => {
  const plane = randomPlane(width, height, 2);
  const theirs = viaOpenCv(cv, plane, (source, target) => cv.transpose(source, target));
  expectSamePixels(transpose(plane), theirs);
});

test("transposing twice changes nothing", () => {
  fc.assert(
    fc.property(anyPlane(), (plane) => {
      expect(transpose(transpose(plane))).toEqual(plane);
    }),
  );
});
