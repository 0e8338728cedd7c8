import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { EDGE_PICTURES, flat } from "../../test/edge-pictures.ts";
import { type Cv, expectSamePixels, loadOpenCv, type Mat, viaOpenCv } from "../../test/opencv.ts";
import { anyPlane, FILTER_BORDERS, opencvBorder } from "../../test/planes.ts";
import { flip } from "../geometry/flip.ts";
import type { Depth } from "./depth.ts";
import { laplacian } from "./laplacian.ts";
import { scharr } from "./scharr.ts";
import { sobel } from "./sobel.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const KSIZES = [1, 3, 5, 7] as const;
const SCALES = [
  { scale: 1, delta: 0 },
  { scale: 0.3, delta: 12.5 },
  { scale: 40, delta: -3 },
];
const DEPTHS: readonly Depth[] = ["uint8", "int16", "float32"];

/** Whole weights give the same numbers; scaled ones may round the other way. */
function expectAgreement(actual: Values, plane: Plane, scale: number, call: Call): void {
  const expected = viaOpenCv<Int16Array>(cv, plane, call);
  if (scale === 1) expectSamePixels(actual, expected);
  else if (actual.data instanceof Float32Array)
    expectSamePixels(actual, expected, { tolerance: 0.1 });
  else expectSamePixels(actual, expected, { tolerance: 1, share: 0.999 });
}

type Plane = (typeof EDGE_PICTURES)[number][1];
type Values = Parameters<typeof expectSamePixels>[0];
type Call = (source: Mat, target: Mat) => void;

function opencvDepth(depth: Depth): number {
  return { uint8: cv.CV_8U, int16: cv.CV_16S, float32: cv.CV_32F }[depth];
}

describe.each(EDGE_PICTURES)("agrees with OpenCV on %s:", (_, plane) => {
  test.each(KSIZES)("sobel of ksize %i", (ksize) => {
    for (const [dx, dy] of [
      [1, 0],
      [0, 1],
      [1, 1],
      [2, 0],
      [0, 2],
    ] as const) {
      for (const { scale, delta } of SCALES) {
        for (const ddepth of DEPTHS) {
          for (const border of FILTER_BORDERS) {
            expectAgreement(
              sobel(plane, { dx, dy, ksize, scale, delta, ddepth, border }),
              plane,
              scale,
              (source, target) => {
                const depth = opencvDepth(ddepth);
                const type = opencvBorder(cv, border);
                cv.Sobel(source, target, depth, dx, dy, ksize, scale, delta, type);
              },
            );
          }
        }
      }
    }
  });

  test("scharr", () => {
    for (const [dx, dy] of [
      [1, 0],
      [0, 1],
    ] as const) {
      for (const { scale, delta } of SCALES) {
        for (const ddepth of DEPTHS) {
          for (const border of FILTER_BORDERS) {
            expectAgreement(
              scharr(plane, { dx, dy, scale, delta, ddepth, border }),
              plane,
              scale,
              (source, target) => {
                const depth = opencvDepth(ddepth);
                const type = opencvBorder(cv, border);
                cv.Scharr(source, target, depth, dx, dy, scale, delta, type);
              },
            );
          }
        }
      }
    }
  });

  test.each(KSIZES)("laplacian of ksize %i", (ksize) => {
    for (const { scale, delta } of SCALES) {
      for (const ddepth of DEPTHS) {
        for (const border of FILTER_BORDERS) {
          expectAgreement(
            laplacian(plane, { ksize, scale, delta, ddepth, border }),
            plane,
            scale,
            (source, target) => {
              const depth = opencvDepth(ddepth);
              const type = opencvBorder(cv, border);
              cv.Laplacian(source, target, depth, ksize, scale, delta, type);
            },
          );
        }
      }
    }
  });
});

test("rises from dark to bright", () => {
  const edge = { width: 4, height: 3, data: Uint8Array.of(0, 0, 9, 9, 0, 0, 9, 9, 0, 0, 9, 9) };
  expect([...sobel(edge, { dx: 1, dy: 0 }).data.subarray(4, 8)]).toEqual([0, 36, 36, 0]);
  expect([...scharr(edge, { dx: 1, dy: 0 }).data.subarray(4, 8)]).toEqual([0, 144, 144, 0]);
  expect([...laplacian(edge).data.subarray(4, 8)]).toEqual([0, 9, -9, 0]);
});

test("is nothing where nothing changes", () => {
  for (const ksize of KSIZES) {
    expect(sobel(flat(9, 7, 200), { dx: 1, dy: 0, ksize }).data.every((v) => v === 0)).toBe(true);
    expect(laplacian(flat(9, 7, 200), { ksize }).data.every((v) => v === 0)).toBe(true);
  }
});

test("changes its sign when the picture is flipped", () => {
  fc.assert(
    fc.property(anyPlane(), (plane) => {
      const flipped = sobel(flip(plane, "horizontal"), { dx: 1, dy: 0 });
      const expected = sobel(plane, { dx: 1, dy: 0 });
      for (let y = 0; y < plane.height; y++) {
        const row = expected.data.slice(y * plane.width, (y + 1) * plane.width);
        const mirrored = Array.from(row.reverse(), (value) => 0 - value);
        expect([...flipped.data.subarray(y * plane.width, (y + 1) * plane.width)]).toEqual(
          mirrored,
        );
      }
    }),
  );
});

test.each([
  [{ dx: 0, dy: 0 }, "not both 0"],
  [{ dx: 3, dy: 0 }, "whole numbers up to 2"],
  [{ dx: 1.5, dy: 0 }, "they are 1.5 and 0"],
  [{ dx: 1, dy: 0, ksize: 4 as 5 }, "ksize must be 1, 3, 5 or 7, not 4"],
])("sobel refuses %j", (options, message) => {
  expect(() => sobel(flat(3, 3, 0), options)).toThrow(message);
});

test("scharr refuses both directions at once", () => {
  expect(() => scharr(flat(3, 3, 0), { dx: 1, dy: 1 })).toThrow("not dx = 1 and dy = 1");
});

test("laplacian refuses even windows", () => {
  expect(() => laplacian(flat(3, 3, 0), { ksize: 2 as 3 })).toThrow("not 2");
});
