import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EDGE_PICTURES, flat } from "../../test/edge-pictures.ts";
import { expectSamePixels, randomPlane } from "../../test/opencv.ts";
import { anyPlane } from "../../test/planes.ts";
import { pad } from "../geometry/pad.ts";
import type { Plane } from "../picture.ts";
import {
  type FastNlMeansDenoisingOptions,
  fastNlMeansDenoising,
} from "./fast-nl-means-denoising.ts";

/**
 * The mean of the neighbours, by the definition, pixel by pixel: `weigh` gives a neighbour's weight
 * from the sum of the squared differences of the patches.
 */
function byDefinition(
  plane: Plane,
  patchSide: number,
  searchSide: number,
  weigh: (difference: number) => number,
): number[] {
  const [half, reach] = [patchSide >> 1, searchSide >> 1];
  const margin = half + reach;
  const margins = { left: margin, top: margin, right: margin, bottom: margin };
  const { width, data } = pad(plane, { ...margins, border: "reflect-101" });
  return Array.from(plane.data, (_, i) => {
    const x = (i % plane.width) + margin;
    const y = Math.floor(i / plane.width) + margin;
    let sum = 0;
    let total = 0;
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) {
        let difference = 0;
        for (let v = -half; v <= half; v++) {
          for (let u = -half; u <= half; u++) {
            const here = data[(y + v) * width + x + u]!;
            const there = data[(y + dy + v) * width + x + dx + u]!;
            difference += (here - there) ** 2;
          }
        }
        const weight = weigh(difference);
        sum += weight * data[(y + dy) * width + x + dx]!;
        total += weight;
      }
    }
    return sum / total;
  });
}

const CASES: Required<Omit<FastNlMeansDenoisingOptions, "border">>[] = [
  { h: 3, templateWindowSize: 7, searchWindowSize: 21 },
  { h: 30, templateWindowSize: 3, searchWindowSize: 7 },
  { h: 80, templateWindowSize: 5, searchWindowSize: 9 },
  { h: 10, templateWindowSize: 1, searchWindowSize: 5 },
  { h: 50, templateWindowSize: 5, searchWindowSize: 1 },
];

describe.each([...EDGE_PICTURES, ["a tall picture", randomPlane(9, 70, 8)] as const])(
  "does what its definition says on %s",
  (_, plane) => {
    test.each(CASES)("with %j", (options) => {
      const { h, templateWindowSize, searchWindowSize } = options;
      const most = Math.floor((2 ** 31 - 1) / (searchWindowSize ** 2 * 255));
      const pixels = templateWindowSize ** 2;
      const bin = 2 ** Math.ceil(Math.log2(pixels));
      const weigh = (difference: number) => {
        const distance = (Math.floor(difference / bin) * bin) / pixels;
        const weight = Math.round(most * Math.exp(-distance / h ** 2));
        return weight < most / 1000 ? 0 : weight;
      };
      const means = byDefinition(plane, templateWindowSize, searchWindowSize, weigh);
      expectSamePixels(fastNlMeansDenoising(plane, options), {
        ...plane,
        data: means.map((mean) => Math.floor(mean + 0.5)),
      });
    });
  },
);

test("is near to what weights without rounding give", () => {
  const grain = randomPlane(30, 24, 3);
  const plane: Plane = {
    ...grain,
    data: grain.data.map((v, i) => (i % 30 < 15 ? 60 : 180) + v / 20),
  };
  const h = 20;
  const means = byDefinition(plane, 7, 21, (sum) => Math.exp(-sum / 49 / h ** 2));
  const options = { tolerance: 1, share: 0.99 };
  expectSamePixels(fastNlMeansDenoising(plane, { h }), { ...plane, data: means }, options);
});

test("takes noise away and keeps the edge", () => {
  const grain = randomPlane(40, 40, 5);
  const clean = (i: number) => (i % 40 < 20 ? 60 : 180);
  const plane: Plane = { ...grain, data: grain.data.map((v, i) => clean(i) + v / 16 - 8) };
  const { data } = fastNlMeansDenoising(plane, { h: 15 });
  const error = (values: Uint8Array) =>
    values.reduce((sum, value, i) => sum + Math.abs(value - clean(i)), 0) / values.length;
  expect(error(data)).toBeLessThan(error(plane.data) / 3);
});

test("makes no value that is beyond all others", () => {
  fc.assert(
    fc.property(anyPlane(), fc.integer({ min: 1, max: 100 }), (plane, h) => {
      const { data } = fastNlMeansDenoising(plane, {
        h,
        templateWindowSize: 3,
        searchWindowSize: 5,
      });
      expect(Math.min(...data)).toBeGreaterThanOrEqual(Math.min(...plane.data));
      expect(Math.max(...data)).toBeLessThanOrEqual(Math.max(...plane.data));
    }),
    { numRuns: 30 },
  );
});

test("leaves a picture of one value as it is", () => {
  expect(fastNlMeansDenoising(flat(8, 9, 255))).toEqual(flat(8, 9, 255));
});

test.each([
  [{ h: 0 }, "h must be above 0, not 0"],
  [{ templateWindowSize: 4 }, "templateWindowSize must be an odd number from 1, not 4"],
  [{ searchWindowSize: -1 }, "searchWindowSize must be an odd number from 1, not -1"],
])("refuses %j", (options, message) => {
  expect(() => fastNlMeansDenoising(flat(3, 3, 0), options)).toThrow(message);
});
