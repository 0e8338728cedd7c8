import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { EDGE_PICTURES, flat } from "../../test/edge-pictures.ts";
import {
  type Cv,
  expectSamePixels,
  loadOpenCv,
  randomBytes,
  randomPlane,
  viaOpenCv,
} from "../../test/opencv.ts";
import { anyPlane, FILTER_BORDERS, opencvBorder } from "../../test/planes.ts";
import { filter2D } from "./filter-2d.ts";
import { fourierCost } from "./fourier-correlate.ts";
import { sepFilter2D } from "./sep-filter-2d.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const SHARPEN = [
  [0, -1, 0],
  [-1, 5, -1],
  [0, -1, 0],
];
const HALVES = [[0.5, 0.5]];

/** Weights of both signs that add up to about 1. */
function noise(width: number, height: number): number[][] {
  const bytes = randomBytes(width * height, width + 100 * height);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => {
      const weight = (bytes[y * width + x]! - 128) / 128 / Math.sqrt(width * height);
      return weight + 1 / (width * height);
    }),
  );
}

const KERNELS = [
  ["one weight", [[0.7]]],
  ["whole weights", SHARPEN],
  ["halves", HALVES],
  ["3x3", noise(3, 3)],
  ["4x2", noise(4, 2)],
  ["7x5", noise(7, 5)],
  ["11x11, by Fourier", noise(11, 11)],
  ["1x35", noise(1, 35)],
  ["40x31, by Fourier", noise(40, 31)],
] as const;

describe.each(EDGE_PICTURES)("agrees with OpenCV on %s", (_, plane) => {
  test.each(KERNELS)("with %s", (_, kernel) => {
    const weights = cv.matFromArray(kernel.length, kernel[0]!.length, cv.CV_32F, kernel.flat());
    for (const border of FILTER_BORDERS) {
      for (const anchor of [undefined, { x: 0, y: kernel.length - 1 }]) {
        const options = { kernel, border, delta: 3 };
        expectSamePixels(
          filter2D(plane, anchor ? { ...options, anchor } : options),
          viaOpenCv(cv, plane, (source, target) => {
            const point = new cv.Point(anchor?.x ?? -1, anchor?.y ?? -1);
            cv.filter2D(source, target, -1, weights, point, 3, opencvBorder(cv, border));
          }),
          { tolerance: 1, share: 0.999 },
        );
      }
    }
    weights.delete();
  });

  test("exactly, with whole weights", () => {
    const weights = cv.matFromArray(3, 3, cv.CV_32F, SHARPEN.flat());
    expectSamePixels(
      filter2D(plane, { kernel: SHARPEN }),
      viaOpenCv(cv, plane, (source, target) => cv.filter2D(source, target, -1, weights)),
    );
    expectSamePixels(
      filter2D(plane, { kernel: SHARPEN, ddepth: "int16" }),
      viaOpenCv<Int16Array>(cv, plane, (source, target) =>
        cv.filter2D(source, target, cv.CV_16S, weights),
      ),
    );
    weights.delete();
  });

  test.each([
    [
      [0.25, 0.5, 0.25],
      [0.25, 0.5, 0.25],
    ],
    [
      [0.1, 0.2, 0.4, 0.2, 0.1],
      [0.3, -0.2, 1.1, 0.1, 0],
    ],
    [[1], [0.2, 0.7]],
    [
      [0.3, 0.3, 0.2, 0.2, 0.1, -0.1],
      [1, 0, -1],
    ],
    [Array.from({ length: 21 }, () => 1 / 21), Array.from({ length: 33 }, () => 1 / 33)],
  ])("with the row %j and the column %j", (kernelX, kernelY) => {
    const row = cv.matFromArray(1, kernelX.length, cv.CV_32F, kernelX);
    const column = cv.matFromArray(1, kernelY.length, cv.CV_32F, kernelY);
    const point = new cv.Point(-1, -1);
    for (const border of FILTER_BORDERS) {
      const type = opencvBorder(cv, border);
      expectSamePixels(
        sepFilter2D(plane, { kernelX, kernelY, delta: 1.5, border }),
        viaOpenCv(cv, plane, (source, target) =>
          cv.sepFilter2D(source, target, -1, row, column, point, 1.5, type),
        ),
        { tolerance: 1, share: 0.999 },
      );
      expectSamePixels(
        sepFilter2D(plane, { kernelX, kernelY, border, ddepth: "float32" }),
        viaOpenCv<Float32Array>(cv, plane, (source, target) =>
          cv.sepFilter2D(source, target, cv.CV_32F, row, column, point, 0, type),
        ),
        { tolerance: 0.001 },
      );
    }
    row.delete();
    column.delete();
  });
});

test("clamps to the depth, halves to the even number", () => {
  const plane = { width: 4, height: 1, data: Uint8Array.of(1, 3, 5, 255) };
  expect([...filter2D(plane, { kernel: [[0.5]] }).data]).toEqual([0, 2, 2, 128]);
  expect([...filter2D(plane, { kernel: [[-1]], delta: 3 }).data]).toEqual([2, 0, 0, 0]);
  expect([...filter2D(plane, { kernel: [[200]], ddepth: "int16" }).data]).toEqual([
    200, 600, 1000, 32767,
  ]);
  expect([...filter2D(plane, { kernel: [[0.25]], ddepth: "float32" }).data]).toEqual([
    0.25, 0.75, 1.25, 63.75,
  ]);
});

test("a row and a column do what their product does", () => {
  const weight = fc.integer({ min: -3, max: 3 });
  const weights = fc.array(weight, { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(anyPlane(), weights, weights, (plane, kernelX, kernelY) => {
      const kernel = kernelY.map((y) => kernelX.map((x) => x * y));
      expect(sepFilter2D(plane, { kernelX, kernelY, ddepth: "int16" })).toEqual(
        filter2D(plane, { kernel, ddepth: "int16" }),
      );
    }),
  );
});

test.each([
  ["directly", [150, 130], [19, 23], false],
  ["by Fourier", [220, 200], [101, 103], true],
] as const)(
  "a large kernel does %s what its definition says",
  (_, [width, height], [columns, rows], isFourier) => {
    const size = { width, height };
    // Whichever is cheaper: a weight costs a twentieth of what it does without SIMD.
    const cost = fourierCost(size, { width: columns, height: rows });
    expect(width * height * columns * rows > 20 * cost).toBe(isFourier);

    const plane = randomPlane(width, height, 3);
    const kernel = noise(columns, rows);
    const [left, top] = [columns >> 1, rows >> 1];
    const { data } = filter2D(plane, { kernel, ddepth: "float32" });
    for (const [x, y] of [
      [left, top],
      [width >> 1, height >> 1],
      [width - 1 - left, height - 1 - top],
    ] as const) {
      let sum = 0;
      kernel.forEach((row, j) => {
        row.forEach((weight, i) => {
          sum += weight * plane.data[(y + j - top) * width + x + i - left]!;
        });
      });
      expect(data[y * width + x]).toBeCloseTo(sum, isFourier ? 2 : 3);
    }
  },
);

test.each([[[]], [[[]]], [[[1, 2], [3]]]])("refuses the kernel %j", (kernel) => {
  expect(() => filter2D(flat(3, 3, 0), { kernel })).toThrow("rows of weights");
});

test("refuses a row without weights", () => {
  expect(() => sepFilter2D(flat(3, 3, 0), { kernelX: [], kernelY: [1] })).toThrow("one weight");
});
