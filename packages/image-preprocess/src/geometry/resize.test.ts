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
import type { Plane } from "../picture.ts";
import { type ResizeInterpolation, resize } from "./resize.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

test("doubles each pixel", () => {
  const small = fromPicture(["#.", ".5"]);
  expect(toPicture(resize(small, { width: 4, height: 4, interpolation: "nearest" }))).toEqual([
    "##..",
    "##..",
    "..55",
    "..55",
  ]);
});

test("takes the mean of what a pixel covers", () => {
  const picture: Plane = { width: 3, height: 1, data: Uint8Array.of(0, 90, 255) };
  const { data } = resize(picture, { width: 1, height: 1, interpolation: "area" });
  expect([...data]).toEqual([115]);
});

const EXACT: ResizeInterpolation[] = ["nearest", "linear", "area"];
const SMOOTH: ResizeInterpolation[] = ["cubic", "lanczos"];

const sizes: [from: [number, number], to: [number, number]][] = [
  [
    [1, 1],
    [1, 1],
  ],
  [
    [1, 1],
    [5, 3],
  ],
  [
    [9, 1],
    [4, 1],
  ],
  [
    [9, 1],
    [20, 3],
  ],
  [
    [1, 9],
    [1, 4],
  ],
  [
    [1, 9],
    [3, 17],
  ],
  [
    [2, 2],
    [7, 7],
  ],
  [
    [3, 3],
    [1, 1],
  ],
  [
    [64, 48],
    [32, 24],
  ],
  [
    [63, 47],
    [32, 24],
  ],
  [
    [64, 48],
    [16, 12],
  ],
  [
    [66, 48],
    [11, 8],
  ],
  [
    [64, 48],
    [128, 96],
  ],
  [
    [64, 48],
    [100, 20],
  ],
  [
    [64, 48],
    [20, 100],
  ],
  [
    [97, 61],
    [28, 28],
  ],
  [
    [28, 28],
    [97, 61],
  ],
  [
    [101, 103],
    [100, 102],
  ],
  [
    [100, 102],
    [101, 103],
  ],
  [
    [300, 7],
    [17, 7],
  ],
];

test.each(sizes)("agrees with OpenCV from %s to %s", ([width, height], [toWidth, toHeight]) => {
  const plane = randomPlane(width, height, width * height);
  for (const interpolation of [...EXACT, ...SMOOTH]) {
    const theirs = opencvResize(plane, toWidth, toHeight, interpolation);
    const ours = resize(plane, { width: toWidth, height: toHeight, interpolation });
    const tolerance = EXACT.includes(interpolation) ? 0 : 1;
    expectSamePixels(ours, theirs, { tolerance });
  }
});

test("keeps a picture of one value", () => {
  const side = fc.integer({ min: 1, max: 20 });
  const ways = fc.constantFrom(...EXACT, ...SMOOTH);
  fc.assert(
    fc.property(side, side, side, side, fc.nat(255), ways, (w, h, width, height, value, way) => {
      const plane = { width: w, height: h, data: new Uint8Array(w * h).fill(value) };
      const { data } = resize(plane, { width, height, interpolation: way });
      expect(data).toEqual(new Uint8Array(width * height).fill(value));
    }),
  );
});

test("refuses sizes that are none, and a picture without pixels", () => {
  const dot = fromPicture(["#"]);
  for (const width of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => resize(dot, { width, height: 1 })).toThrow(
      expect.objectContaining({ code: "INVALID_ARGUMENT" }),
    );
  }
  const none = { width: 0, height: 3, data: new Uint8Array() };
  expect(() => resize(none, { width: 1, height: 1 })).toThrow(
    expect.objectContaining({ code: "EMPTY_IMAGE" }),
  );
});

function opencvResize(
  plane: Plane,
  width: number,
  height: number,
  interpolation: ResizeInterpolation,
) {
  const flag = {
    nearest: cv.INTER_NEAREST,
    linear: cv.INTER_LINEAR,
    cubic: cv.INTER_CUBIC,
    area: cv.INTER_AREA,
    lanczos: cv.INTER_LANCZOS4,
  }[interpolation];
  return viaOpenCv(cv, plane, (source, target) =>
    cv.resize(source, target, new cv.Size(width, height), 0, 0, flag),
  );
}
