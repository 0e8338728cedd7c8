import { beforeAll, describe, expect, test } from "vitest";
import { type Cv, expectSamePixels, loadOpenCv, randomPlane, viaOpenCv } from "./opencv.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

describe("the oracle", () => {
  test("carries pixels to OpenCV and back", () => {
    const plane = randomPlane(7, 5, 1);
    expectSamePixels(
      viaOpenCv(cv, plane, (source, target) => source.copyTo(target)),
      plane,
    );
  });

  test("carries float pixels and channels", () => {
    const raster = { width: 2, height: 1, data: Float32Array.of(0.5, 1, 2, -3, 4, 5.25) };
    const back = viaOpenCv<Float32Array>(cv, raster, (source, target) => source.copyTo(target));
    expect(back).toEqual(raster);
  });

  test("says what OpenCV refused", () => {
    expect(() =>
      viaOpenCv(cv, randomPlane(3, 3, 1), (source, target) => {
        cv.cvtColor(source, target, cv.COLOR_RGB2GRAY);
      }),
    ).toThrow(/channels/);
  });

  test("names the first wrong pixel", () => {
    const plane = randomPlane(3, 2, 1);
    const other = { ...plane, data: plane.data.map((value, i) => (i < 4 ? value : 255 - value)) };
    expect(() => expectSamePixels(other, plane)).toThrow(/pixel \(1, 1\).* 2 of 6 values/);
    expect(() => expectSamePixels(other, plane, { share: 0.5 })).not.toThrow();
    expect(() => expectSamePixels(other, plane, { tolerance: 255 })).not.toThrow();
  });
});
