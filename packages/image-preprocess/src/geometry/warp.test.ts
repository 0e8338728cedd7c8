import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import {
  type Cv,
  expectSamePixels,
  loadOpenCv,
  type Mat,
  randomPlane,
  viaOpenCv,
} from "../../test/opencv.ts";
import { BORDERS, opencvBorder, SIZES } from "../../test/planes.ts";
import type { BorderMode } from "../border.ts";
import type { Plane } from "../picture.ts";
import { getPerspectiveTransform, type Quadrilateral } from "./get-perspective-transform.ts";
import { getRotationMatrix2D } from "./get-rotation-matrix-2d.ts";
import type { AffineMatrix, PerspectiveMatrix } from "./matrix.ts";
import { remap } from "./remap.ts";
import { resize } from "./resize.ts";
import type { Interpolation } from "./sample.ts";
import { warpAffine } from "./warp-affine.ts";
import { warpPerspective } from "./warp-perspective.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const INTERPOLATIONS: Interpolation[] = ["nearest", "linear", "cubic"];
const WAYS = INTERPOLATIONS.flatMap((interpolation) =>
  BORDERS.map((border) => ({ interpolation, border, borderValue: 90 })),
);

/** A turn with a scale about the middle of a picture. */
function turn({ width, height }: Plane): AffineMatrix {
  return getRotationMatrix2D({ x: (width - 1) / 2, y: (height - 1) / 2 }, 23.4, 1.3);
}

const AFFINE: [string, (plane: Plane) => AffineMatrix][] = [
  ["nothing", () => [1, 0, 0, 0, 1, 0]],
  ["a move by whole pixels", () => [1, 0, 3, 0, 1, -2]],
  ["a move by halves", () => [1, 0, 0.5, 0, 1, 1.5]],
  ["a shrinking to half", () => [0.5, 0, 0, 0, 0.5, 0]],
  ["a turn", turn],
  ["a shear", () => [1, 0.37, -2.2, 0.11, 0.9, 1.3]],
  ["a mirror, far away", () => [-1, 0, 1000, 0, 1, 2000]],
];

test.each(AFFINE)("warpAffine agrees with OpenCV: %s", (_, matrixFor) => {
  for (const [width, height] of SIZES) {
    const plane = randomPlane(width, height, 7);
    const matrix = matrixFor(plane);
    for (const way of WAYS) {
      const theirs = withMatrix(2, matrix, (mat) =>
        viaOpenCv(cv, plane, (source, target) =>
          cv.warpAffine(source, target, mat, new cv.Size(40, 30), ...flags(way)),
        ),
      );
      const ours = warpAffine(plane, matrix, { width: 40, height: 30, ...way });
      expectSamePixels(ours, theirs, closeness(way.interpolation));
    }
  }
});

const PERSPECTIVE: [string, PerspectiveMatrix][] = [
  ["nothing", [1, 0, 0, 0, 1, 0, 0, 0, 1]],
  ["a shrinking to half", [0.5, 0, 0, 0, 0.5, 0, 0, 0, 1]],
  ["a tilt", [1.1, 0.2, -3, 0.1, 0.9, 2, 0.004, -0.003, 1]],
  ["a horizon on the picture", [1, 0, 0, 0, 1, 0, 0.0513, 0.0117, -1]],
];

test.each(PERSPECTIVE)("warpPerspective agrees with OpenCV: %s", (_, matrix) => {
  for (const [width, height] of SIZES) {
    const plane = randomPlane(width, height, 8);
    for (const way of WAYS) {
      for (const inverse of [false, true]) {
        const theirs = withMatrix(3, matrix, (mat) =>
          viaOpenCv(cv, plane, (source, target) => {
            const [flag, ...rest] = flags(way);
            const direction = inverse ? cv.WARP_INVERSE_MAP : 0;
            cv.warpPerspective(source, target, mat, new cv.Size(40, 30), flag | direction, ...rest);
          }),
        );
        const ours = warpPerspective(plane, matrix, { width: 40, height: 30, inverse, ...way });
        expectSamePixels(ours, theirs, closeness(way.interpolation));
      }
    }
  }
});

test("remap agrees with OpenCV", () => {
  for (const [width, height] of SIZES) {
    const plane = randomPlane(width, height, 9);
    const places = randomPlane(37, 23, 10).data;
    const map = {
      width: 37,
      height: 23,
      x: Float32Array.from(places, (place, i) => (place / 160 - 0.2) * width + (i % 5) / 4),
      y: Float32Array.from(
        places,
        (place, i) => (((place * 37) % 256) / 160) * height - (i % 3) / 2,
      ),
    };
    const maps = [map.x, map.y].map((values) => {
      const mat = new cv.Mat(23, 37, cv.CV_32F);
      mat.data32F.set(values);
      return mat;
    });
    for (const way of WAYS) {
      const theirs = viaOpenCv(cv, plane, (source, target) =>
        cv.remap(source, target, maps[0]!, maps[1]!, ...flags(way)),
      );
      expectSamePixels(remap(plane, map, way), theirs, closeness(way.interpolation));
    }
    for (const mat of maps) mat.delete();
  }
});

test("a place that is no number is past the edges", () => {
  const plane = randomPlane(3, 3, 1);
  const map = { width: 2, height: 1, x: Float32Array.of(Number.NaN, 1), y: Float32Array.of(1, 1) };
  expect([...remap(plane, map, { borderValue: 9 }).data]).toEqual([9, plane.data[4]]);
});

test("a warp and then its inverse gives the picture back", () => {
  const smooth = resize(randomPlane(5, 5, 11), { width: 60, height: 60, interpolation: "cubic" });
  const shift = fc.double({ min: -6, max: 6, noNaN: true });
  const corners = fc.tuple(shift, shift, shift, shift, shift, shift, shift, shift);
  fc.assert(
    fc.property(corners, (shifts) => {
      const square: Quadrilateral = [
        { x: 0, y: 0 },
        { x: 59, y: 0 },
        { x: 59, y: 59 },
        { x: 0, y: 59 },
      ];
      const moved = square.map(({ x, y }, i) => ({
        x: x + shifts[2 * i]!,
        y: y + shifts[2 * i + 1]!,
      })) as unknown as Quadrilateral;
      const there = warpPerspective(smooth, getPerspectiveTransform(square, moved));
      const back = warpPerspective(there, getPerspectiveTransform(moved, square));
      for (let y = 12; y < 48; y++) {
        for (let x = 12; x < 48; x++) {
          const i = y * 60 + x;
          expect(Math.abs(back.data[i]! - smooth.data[i]!)).toBeLessThanOrEqual(3);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test("a move by whole pixels moves every pixel", () => {
  const step = fc.integer({ min: -5, max: 5 });
  const plane = randomPlane(20, 20, 12);
  fc.assert(
    fc.property(step, step, fc.constantFrom(...INTERPOLATIONS), (dx, dy, interpolation) => {
      const moved = warpAffine(plane, [1, 0, dx, 0, 1, dy], { interpolation });
      for (let y = 6; y < 14; y++) {
        for (let x = 6; x < 14; x++) {
          expect(moved.data[(y + dy) * 20 + x + dx]).toBe(plane.data[y * 20 + x]);
        }
      }
    }),
  );
});

test("refuses what can't be done", () => {
  const plane = randomPlane(3, 3, 1);
  const invalid = expect.objectContaining({ code: "INVALID_ARGUMENT" });
  expect(() => warpAffine(plane, [1, 2, 0, 2, 4, 0])).toThrow(invalid);
  expect(() => warpAffine(plane, [1, Number.NaN, 0, 0, 1, 0])).toThrow(invalid);
  expect(() => warpAffine(plane, [1, 0, 0, 0, 1, 0], { width: 0 })).toThrow(invalid);
  expect(() => warpPerspective(plane, [1, 0, 0, 1, 0, 0, 0, 0, 1])).toThrow(invalid);
  const map = { width: 2, height: 2, x: new Float32Array(4), y: new Float32Array(3) };
  expect(() => remap(plane, map)).toThrow(invalid);
});

function closeness(interpolation: Interpolation) {
  return interpolation === "cubic" ? { tolerance: 1 } : { tolerance: 0 };
}

function flags({ interpolation, border }: { interpolation: Interpolation; border: BorderMode }) {
  const flag = { nearest: cv.INTER_NEAREST, linear: cv.INTER_LINEAR, cubic: cv.INTER_CUBIC };
  return [flag[interpolation], opencvBorder(cv, border), new cv.Scalar(90)] as const;
}

function withMatrix<Result>(
  rows: number,
  matrix: readonly number[],
  use: (mat: Mat) => Result,
): Result {
  const mat = cv.matFromArray(rows, 3, cv.CV_64F, [...matrix]);
  try {
    return use(mat);
  } finally {
    mat.delete();
  }
}
