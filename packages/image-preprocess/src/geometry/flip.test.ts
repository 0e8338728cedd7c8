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
import { type FlipDirection, flip } from "./flip.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const DIRECTIONS: FlipDirection[] = ["horizontal", "vertical", "both"];

test("shows a picture in a mirror", () => {
  const letter = fromPicture(["###", "#..", "##."]);
  expect(toPicture(flip(letter, "horizontal"))).toEqual(["###", "..#", ".##"]);
  expect(toPicture(flip(letter, "vertical"))).toEqual(["##.", "#..", "###"]);
  expect(toPicture(flip(letter, "both"))).toEqual([".##", "..#", "###"]);
});

test.each(SIZES)("agrees with OpenCV on %i x %i", (width, height) => {
  const plane = randomPlane(width, height, 1);
  const codes = { horizontal: 1, vertical: 0, both: -1 };
  for (const direction of DIRECTIONS) {
    const theirs = viaOpenCv(cv, plane, (source, target) =>
      cv.flip(source, target, codes[direction]),
    );
    expectSamePixels(flip(plane, direction), theirs);
  }
});

test("flipping twice changes nothing", () => {
  fc.assert(
    fc.property(anyPlane(), fc.constantFrom(...DIRECTIONS), (plane, direction) => {
      expect(flip(flip(plane, direction), direction)).toEqual(plane);
    }),
  );
});
