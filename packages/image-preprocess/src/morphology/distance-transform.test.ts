import { fromPicture } from "@inkdigit/test-pictures";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { EDGE_PICTURES } from "../../test/edge-pictures.ts";
import {
  type Cv,
  expectSamePixels,
  loadOpenCv,
  randomPlane,
  viaOpenCv,
} from "../../test/opencv.ts";
import { anyPlane } from "../../test/planes.ts";
import { transpose } from "../geometry/transpose.ts";
import type { Plane } from "../picture.ts";
import { type DistanceType, distanceTransform } from "./distance-transform.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const TYPES: DistanceType[] = ["L1", "L2", "C"];

/** Noise of which `share` is not 0. */
function specks(width: number, height: number, share: number): Plane {
  const { data } = randomPlane(width, height, width);
  return { width, height, data: data.map((value) => (value < share * 256 ? 9 : 0)) };
}

const PICTURES: [string, Plane][] = [
  ...EDGE_PICTURES.filter(([, { data }]) => data.includes(0)),
  ["a few strokes", specks(60, 41, 0.1)],
  ["half of everything", specks(43, 57, 0.5)],
  ["a few holes", specks(71, 64, 0.985)],
  ["one hole", { width: 90, height: 33, data: new Uint8Array(90 * 33).fill(1).fill(0, 999, 1000) }],
  ["one row", specks(90, 1, 0.9)],
  ["one column", specks(1, 90, 0.9)],
];

describe.each(PICTURES)("agrees with OpenCV on %s", (_, plane) => {
  test.each(TYPES)("by %s", (distanceType) => {
    expectSamePixels(
      distanceTransform(plane, { distanceType }),
      viaOpenCv<Float32Array>(cv, plane, (source, target) => {
        const [type, mask] = {
          L1: [cv.DIST_L1, cv.DIST_MASK_3],
          L2: [cv.DIST_L2, cv.DIST_MASK_PRECISE],
          C: [cv.DIST_C, cv.DIST_MASK_3],
        }[distanceType] as [number, number];
        cv.distanceTransform(source, target, type, mask);
      }),
      { tolerance: distanceType === "L2" ? 1e-4 : 0 },
    );
  });
});

test("measures in three ways", () => {
  const plane = fromPicture([".##", "###"]);
  const measure = (distanceType: DistanceType) => [
    ...distanceTransform(plane, { distanceType }).data,
  ];
  expect(measure("L1")).toEqual([0, 1, 2, 1, 2, 3]);
  expect(measure("C")).toEqual([0, 1, 2, 1, 1, 2]);
  expect(measure("L2")).toEqual([0, 1, 2, 1, Math.fround(Math.SQRT2), Math.fround(Math.sqrt(5))]);
});

/** By its definition: the nearest of all pixels that are 0. */
function nearest({ width, data }: Plane, metric: (dx: number, dy: number) => number): number[] {
  const zeros = [...data.keys()].filter((i) => data[i] === 0);
  const x = (i: number) => i % width;
  const y = (i: number) => Math.floor(i / width);
  return Array.from(data.keys(), (i) =>
    Math.min(...zeros.map((j) => Math.fround(metric(x(i) - x(j), y(i) - y(j))))),
  );
}

test("is what its definition says", () => {
  const mostly = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(anyPlane(mostly), (plane) => {
      const measure = (distanceType: DistanceType) => [
        ...distanceTransform(plane, { distanceType }).data,
      ];
      expect(measure("L1")).toEqual(nearest(plane, (dx, dy) => Math.abs(dx) + Math.abs(dy)));
      expect(measure("C")).toEqual(
        nearest(plane, (dx, dy) => Math.max(Math.abs(dx), Math.abs(dy))),
      );
      expect(measure("L2")).toEqual(nearest(plane, (dx, dy) => Math.sqrt(dx * dx + dy * dy)));
    }),
  );
});

test("is infinite where nothing is 0", () => {
  for (const distanceType of TYPES) {
    const plane = { width: 3, height: 2, data: new Uint8Array(6).fill(7) };
    expect([...distanceTransform(plane, { distanceType }).data]).toEqual(
      new Array(6).fill(Number.POSITIVE_INFINITY),
    );
  }
});

test("rows and columns are alike", () => {
  fc.assert(
    fc.property(anyPlane(fc.constantFrom(0, 1, 1, 1)), fc.constantFrom(...TYPES), (plane, type) => {
      const { width, height, data } = distanceTransform(plane, { distanceType: type });
      const turned = distanceTransform(transpose(plane), { distanceType: type });
      for (let i = 0; i < data.length; i++) {
        const [x, y] = [i % width, Math.floor(i / width)];
        expect(turned.data[x * height + y]).toBe(data[i]);
      }
    }),
  );
});

test("refuses a picture without pixels", () => {
  expect(() => distanceTransform({ width: 0, height: 3, data: new Uint8Array(0) })).toThrow(
    expect.objectContaining({ code: "EMPTY_IMAGE" }),
  );
});
