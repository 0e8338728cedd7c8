import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { EDGE_PICTURES, flat } from "../../test/edge-pictures.ts";
import {
  type Cv,
  expectSamePixels,
  loadOpenCv,
  randomPlane,
  viaOpenCv,
} from "../../test/opencv.ts";
import { anyPlane } from "../../test/planes.ts";
import { invert } from "../colour/invert.ts";
import { crop } from "../geometry/crop.ts";
import { pad } from "../geometry/pad.ts";
import type { Plane } from "../picture.ts";
import { medianBlur } from "./median-blur.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const KSIZES = [1, 3, 5, 7, 9, 15, 17, 21, 51, 101];

describe.each([...EDGE_PICTURES, ["a wide strip", randomPlane(700, 5, 9)] as const])(
  "agrees with OpenCV on %s",
  (_, plane) => {
    test.each(KSIZES)("with %i", (ksize) => {
      expectSamePixels(
        medianBlur(plane, { ksize }),
        viaOpenCv(cv, plane, (source, target) => cv.medianBlur(source, target, ksize)),
      );
    });
  },
);

test("takes specks away and keeps edges", () => {
  const speckled = fromPicture(["......", ".#....", "...###", "...###", "...#.#", "...###"]);
  expect(toPicture(medianBlur(speckled, { ksize: 3 }))).toEqual([
    "......",
    "......",
    "....##",
    "...###",
    "...###",
    "...###",
  ]);
});

/** By its definition: sort all pixels of the window, take the middle one. */
function sorted(plane: Plane, ksize: number): Plane {
  const radius = ksize >> 1;
  const margins = { left: radius, right: radius, top: radius, bottom: radius };
  const padded = pad(plane, { ...margins, border: "replicate" });
  const data = plane.data.map((_, i) => {
    const x = i % plane.width;
    const y = (i - x) / plane.width;
    return crop(padded, { x, y, width: ksize, height: ksize }).data.sort()[(ksize * ksize) >> 1]!;
  });
  return { ...plane, data };
}

test("is the middle of the sorted values, whatever the size", () => {
  const small = randomPlane(4, 3, 8);
  for (const ksize of [253, 255, 257, 301]) {
    expectSamePixels(medianBlur(small, { ksize }), sorted(small, ksize));
  }
});

test("has other borders too", () => {
  const plane = randomPlane(20, 15, 4);
  for (const ksize of [3, 7, 17]) {
    const radius = ksize >> 1;
    const margins = { left: radius, right: radius, top: radius, bottom: radius };
    const padded = pad(plane, { ...margins, border: "wrap" });
    const inside = { x: radius, y: radius, width: 20, height: 15 };
    expectSamePixels(
      medianBlur(plane, { ksize, border: "wrap" }),
      crop(medianBlur(padded, { ksize }), inside),
    );
  }
});

test("the median of the negative is the negative of the median", () => {
  fc.assert(
    fc.property(anyPlane(), fc.constantFrom(3, 5, 17), (plane, ksize) => {
      expect(medianBlur(invert(plane), { ksize })).toEqual(invert(medianBlur(plane, { ksize })));
    }),
  );
});

test("leaves a picture of one value as it is", () => {
  for (const ksize of KSIZES) {
    expect(medianBlur(flat(9, 7, 201), { ksize })).toEqual(flat(9, 7, 201));
  }
});

test.each([0, 2, -3, 1.5])("refuses a ksize of %d", (ksize) => {
  expect(() => medianBlur(flat(3, 3, 0), { ksize })).toThrow(
    `ksize must be an odd number from 1, not ${ksize}`,
  );
});
