import { beforeAll, describe, expect, test } from "vitest";
import { EDGE_PICTURES, flat } from "../../test/edge-pictures.ts";
import { type Cv, expectSamePixels, loadOpenCv, viaOpenCv } from "../../test/opencv.ts";
import { gaussianBlur } from "./gaussian-blur.ts";
import { unsharpMask } from "./unsharp-mask.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

describe.each(EDGE_PICTURES)("agrees with a blur and a sum in OpenCV on %s", (_, plane) => {
  test.each([
    { sigma: 1, amount: 1 },
    { sigma: 2.5, amount: 0.5 },
    { sigma: 0.7, amount: 3.3 },
  ])("with %j", ({ sigma, amount }) => {
    expectSamePixels(
      unsharpMask(plane, { sigma, amount }),
      viaOpenCv(cv, plane, (source, target) => {
        cv.GaussianBlur(source, target, new cv.Size(0, 0), sigma);
        cv.addWeighted(source, 1 + amount, target, -amount, 0, target);
      }),
      { tolerance: 1, share: 0.999 },
    );
  });
});

test("makes the step at an edge larger", () => {
  const edge = { width: 6, height: 1, data: Uint8Array.of(90, 90, 90, 160, 160, 160) };
  const [, , dark, bright] = unsharpMask(edge).data;
  expect(dark).toBeLessThan(90);
  expect(bright).toBeGreaterThan(160);
});

test("leaves small differences alone", () => {
  const [, plane] = EDGE_PICTURES[6]!;
  const blurred = gaussianBlur(plane, { sigmaX: 1 });
  const sharpened = unsharpMask(plane);
  const expected = plane.data.map((value, i) =>
    Math.abs(value - blurred.data[i]!) > 40 ? sharpened.data[i]! : value,
  );
  expect(unsharpMask(plane, { threshold: 40 }).data).toEqual(expected);
});

test("leaves a picture of one value as it is", () => {
  expect(unsharpMask(flat(5, 4, 77))).toEqual(flat(5, 4, 77));
});

test("refuses no blur", () => {
  expect(() => unsharpMask(flat(5, 4, 77), { sigma: 0 })).toThrow("sigmaX above 0");
});
