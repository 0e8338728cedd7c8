import { beforeAll, expect, test } from "vitest";
import {
  type Cv,
  expectSamePixels,
  loadOpenCv,
  randomBytes,
  viaOpenCv,
} from "../../test/opencv.ts";
import type { RgbaImage } from "../picture.ts";
import { overPaper } from "./over-paper.ts";
import { toLuma } from "./to-luma.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

test.each([
  [1, 1],
  [97, 1],
  [131, 77],
])("is OpenCV's grey, %ix%i", (width, height) => {
  const rgba = opaque({ width, height, data: randomBytes(width * height * 4, width) });
  expectSamePixels(
    toLuma(rgba),
    viaOpenCv(cv, rgba, (source, target) => cv.cvtColor(source, target, cv.COLOR_RGBA2GRAY)),
  );
});

test("is OpenCV's grey for every corner and edge of the colour cube", () => {
  const levels = [0, 1, 2, 84, 127, 128, 170, 254, 255];
  const data = Uint8Array.from(
    levels.flatMap((r) => levels.flatMap((g) => levels.flatMap((b) => [r, g, b, 255]))),
  );
  const rgba = { width: data.length / 4, height: 1, data };
  expectSamePixels(
    toLuma(rgba),
    viaOpenCv(cv, rgba, (source, target) => cv.cvtColor(source, target, cv.COLOR_RGBA2GRAY)),
  );
});

test("keeps grey as it is", () => {
  const data = Uint8Array.from({ length: 256 * 4 }, (_, i) => (i % 4 === 3 ? 255 : i >> 2));
  expect([...toLuma({ width: 256, height: 1, data }).data]).toEqual(
    Array.from({ length: 256 }, (_, level) => level),
  );
});

test("shows the paper through what is transparent", () => {
  const data = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 255, 0, 0, 0, 128);
  const picture = { width: 3, height: 1, data };
  expect([...toLuma(picture).data]).toEqual([255, 0, 127]);
  expect([...toLuma(picture, { paper: [0, 0, 0] }).data]).toEqual([0, 0, 0]);
});

test("is the luma of the picture laid on paper", () => {
  const rgba = { width: 31, height: 17, data: randomBytes(31 * 17 * 4, 5) };
  const paper = [250, 240, 200] as const;
  expectSamePixels(toLuma(rgba, { paper }), toLuma(overPaper(rgba, { paper })));
});

test("takes a canvas's clamped bytes", () => {
  const data = Uint8ClampedArray.of(255, 0, 0, 255);
  expect([...toLuma({ width: 1, height: 1, data }).data]).toEqual([76]);
});

test("refuses paper that is no colour", () => {
  const picture = { width: 1, height: 1, data: new Uint8Array(4) };
  expect(() => toLuma(picture, { paper: [0, 0, 256] })).toThrow(
    expect.objectContaining({ code: "INVALID_ARGUMENT", message: expect.stringContaining("256") }),
  );
});

function opaque(rgba: RgbaImage): RgbaImage {
  return { ...rgba, data: rgba.data.map((value, i) => (i % 4 === 3 ? 255 : value)) };
}
