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
import { rotate90 } from "./rotate-90.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

test("turns clockwise", () => {
  expect(toPicture(rotate90(fromPicture(["##.", "#.."])))).toEqual(["##", ".#", ".."]);
});

test.each(SIZES)("agrees with OpenCV on %i x %i", (width, height) => {
  const plane = randomPlane(width, height, 3);
  const codes = [cv.ROTATE_90_CLOCKWISE, cv.ROTATE_180, cv.ROTATE_90_COUNTERCLOCKWISE];
  codes.forEach((code, i) => {
    const theirs = viaOpenCv(cv, plane, (source, target) => cv.rotate(source, target, code));
    expectSamePixels(rotate90(plane, i + 1), theirs);
  });
});

test("quarters add up, in both directions", () => {
  const quarters = fc.integer({ min: -9, max: 9 });
  fc.assert(
    fc.property(anyPlane(), quarters, quarters, (plane, a, b) => {
      expect(rotate90(rotate90(plane, a), b)).toEqual(rotate90(plane, a + b));
    }),
  );
});
