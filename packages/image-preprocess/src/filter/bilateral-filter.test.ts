import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { EDGE_PICTURES, flat } from "../../test/edge-pictures.ts";
import { type Cv, expectSamePixels, loadOpenCv, viaOpenCv } from "../../test/opencv.ts";
import { anyPlane, FILTER_BORDERS, opencvBorder } from "../../test/planes.ts";
import { bilateralFilter } from "./bilateral-filter.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

describe.each(EDGE_PICTURES)("agrees with OpenCV on %s", (_, plane) => {
  test.each([
    { d: 5, sigmaColor: 50, sigmaSpace: 50 },
    { d: 9, sigmaColor: 75, sigmaSpace: 2 },
    { d: 4, sigmaColor: 20, sigmaSpace: 3 },
    { d: 1, sigmaColor: 20, sigmaSpace: 3 },
    { d: 0, sigmaColor: 30, sigmaSpace: 2.5 },
    { d: 25, sigmaColor: 0, sigmaSpace: -1 },
  ])("with %j", (options) => {
    for (const border of FILTER_BORDERS) {
      const { d, sigmaColor, sigmaSpace } = options;
      expectSamePixels(
        bilateralFilter(plane, { ...options, border }),
        viaOpenCv(cv, plane, (source, target) => {
          const type = opencvBorder(cv, border);
          cv.bilateralFilter(source, target, d, sigmaColor, sigmaSpace, type);
        }),
        { tolerance: 1, share: 0.999 },
      );
    }
  });
});

test("takes noise away and keeps the edge", () => {
  const row = { width: 8, height: 1, data: Uint8Array.of(20, 24, 20, 24, 220, 224, 220, 224) };
  const { data } = bilateralFilter(row, { d: 5, sigmaColor: 10, sigmaSpace: 10 });
  for (const value of data.subarray(0, 4)) expect(Math.abs(value - 22)).toBeLessThan(2);
  for (const value of data.subarray(4)) expect(Math.abs(value - 222)).toBeLessThan(2);
});

test("makes no value that is beyond all others", () => {
  fc.assert(
    fc.property(anyPlane(), fc.integer({ min: 1, max: 200 }), (plane, sigma) => {
      const { data } = bilateralFilter(plane, { d: 5, sigmaColor: sigma, sigmaSpace: 3 });
      expect(Math.min(...data)).toBeGreaterThanOrEqual(Math.min(...plane.data));
      expect(Math.max(...data)).toBeLessThanOrEqual(Math.max(...plane.data));
    }),
  );
});

test("leaves a picture of one value as it is", () => {
  const plane = flat(6, 5, 123);
  expect(bilateralFilter(plane, { sigmaColor: 9, sigmaSpace: 2 })).toEqual(plane);
});
