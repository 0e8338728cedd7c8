import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Cv, loadOpenCv, randomPlane, toMat } from "../../test/opencv.ts";
import { compareHistograms, type HistogramComparison } from "./compare-histograms.ts";
import { cumulativeHistogram } from "./cumulative-histogram.ts";
import { histogram } from "./histogram.ts";
import { histogramStatistics } from "./histogram-statistics.ts";
import { percentileLevel } from "./percentile-level.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const levels = fc.uint8Array({ minLength: 1, maxLength: 60 });
const countsOf = (data: Uint8Array) => histogram({ width: data.length, height: 1, data });

test("mean and deviation are OpenCV's", () => {
  const plane = randomPlane(37, 23, 1);
  const source = toMat(cv, plane);
  const [mean, deviation] = [new cv.Mat(), new cv.Mat()];
  cv.meanStdDev(source, mean, deviation);
  const ours = histogramStatistics(histogram(plane));
  expect(ours.mean).toBeCloseTo(mean.data64F[0]!, 10);
  expect(ours.deviation).toBeCloseTo(deviation.data64F[0]!, 10);
  for (const each of [source, mean, deviation]) each.delete();
});

test("says what a few levels are like", () => {
  expect(histogramStatistics(countsOf(Uint8Array.of(7, 3, 3, 200)))).toEqual({
    pixels: 4,
    min: 3,
    max: 200,
    mean: 53.25,
    deviation: expect.closeTo(Math.sqrt((46.25 ** 2 + 2 * 50.25 ** 2 + 146.75 ** 2) / 4), 10),
    median: 3,
    mode: 3,
    entropy: 1.5,
  });
});

test("says so when nothing was counted", () => {
  expect(() => histogramStatistics(new Uint32Array(256))).toThrow(
    expect.objectContaining({ code: "EMPTY_IMAGE" }),
  );
});

test("percentiles are those of the sorted pixels", () => {
  fc.assert(
    fc.property(levels, fc.double({ min: 0, max: 1, noNaN: true }), (data, share) => {
      const rank = Math.max(1, Math.ceil(share * data.length));
      expect(percentileLevel(countsOf(data), share)).toBe(data.toSorted()[rank - 1]);
    }),
  );
});

test("the cumulative histogram ends with all pixels and counts each level", () => {
  fc.assert(
    fc.property(levels, (data) => {
      const counts = countsOf(data);
      const cumulative = cumulativeHistogram(counts);
      expect(cumulative[255]).toBe(data.length);
      cumulative.forEach((count, level) => {
        expect(count - (cumulative[level - 1] ?? 0)).toBe(counts[level]);
      });
    }),
  );
});

describe("compares as OpenCV does", () => {
  const methods: [HistogramComparison, number][] = [
    ["correlation", 0],
    ["chi-square", 1],
    ["intersection", 2],
    ["bhattacharyya", 3],
  ];
  const some = histogram(randomPlane(61, 47, 1));
  const other = histogram({
    ...randomPlane(61, 47, 2),
    data: randomPlane(61, 47, 2).data.map((v) => v / 2),
  });
  const even = new Uint32Array(256).fill(9);
  const pairs = [
    [some, other],
    [other, some],
    [some, some],
    [even, some],
    [even, even],
    [new Uint32Array(256), some],
  ] as const;

  test.each(methods)("%s", (method, number) => {
    for (const [first, second] of pairs) {
      const mats = [first, second].map((counts) =>
        toMat(cv, { width: 256, height: 1, data: Float32Array.from(counts) }),
      );
      const theirs: unknown = cv.compareHist(mats[0]!, mats[1]!, number);
      expect(compareHistograms(first, second, method)).toBeCloseTo(theirs as number, 6);
      for (const mat of mats) mat.delete();
    }
  });

  test("refuses histograms of different lengths", () => {
    expect(() => compareHistograms([1], [1, 2], "intersection")).toThrow(
      expect.objectContaining({ code: "INVALID_ARGUMENT" }),
    );
  });
});
