import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { type Cv, fromMat, loadOpenCv, randomPlane, toMat } from "../../test/opencv.ts";
import { histogram } from "./histogram.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

test("is OpenCV's, with and without a mask", () => {
  const plane = randomPlane(37, 21, 1);
  const noise = randomPlane(37, 21, 2);
  const mask = { ...noise, data: noise.data.map((value) => (value > 100 ? value : 0)) };
  expect([...histogram(plane)]).toEqual(opencvHistogram(plane));
  expect([...histogram(plane, { mask })]).toEqual(opencvHistogram(plane, mask));
});

test("counts every pixel once", () => {
  const levels = fc.uint8Array({ maxLength: 60 });
  fc.assert(
    fc.property(levels, (data) => {
      const counts = histogram({ width: data.length, height: 1, data });
      expect(counts.reduce((a, b) => a + b)).toBe(data.length);
    }),
  );
});

test("refuses a mask of another size", () => {
  expect(() => histogram(randomPlane(3, 2, 1), { mask: randomPlane(2, 3, 1) })).toThrow(
    expect.objectContaining({ code: "INVALID_ARGUMENT", message: expect.stringContaining("2x3") }),
  );
});

function opencvHistogram(
  plane: ReturnType<typeof randomPlane>,
  mask?: ReturnType<typeof randomPlane>,
): number[] {
  const source = toMat(cv, plane);
  const where = mask ? toMat(cv, mask) : new cv.Mat();
  const counts = new cv.Mat();
  const planes = new cv.MatVector();
  planes.push_back(source);
  cv.calcHist(planes, [0], where, counts, [256], [0, 256]);
  const { data } = fromMat<Float32Array>(counts);
  for (const each of [source, where, counts, planes]) each.delete();
  return [...data];
}
