import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Cv, loadOpenCv, type Mat, randomPlane, toMat } from "../../test/opencv.ts";
import { SIZES } from "../../test/planes.ts";
import { pad } from "../geometry/pad.ts";
import type { Point } from "../geometry/point.ts";
import { rotate90 } from "../geometry/rotate-90.ts";
import { approxPolyDP } from "./approx-poly-dp.ts";
import { arcLength } from "./arc-length.ts";
import { contourArea } from "./contour-area.ts";
import { convexHull } from "./convex-hull.ts";
import { findContours } from "./find-contours.ts";
import { huMoments } from "./hu-moments.ts";
import { boxPoints, minAreaRect } from "./min-area-rect.ts";
import { contourMoments, type Moments, moments } from "./moments.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const coordinate = fc.integer({ min: -50, max: 50 });
const point = fc.record({ x: coordinate, y: coordinate });

/** Outlines of rough blobs, and some that are hardly shapes. */
const OUTLINES: readonly (readonly Point[])[] = [
  [{ x: 3, y: 4 }],
  [
    { x: 3, y: 4 },
    { x: 10, y: 4 },
  ],
  [
    { x: 0, y: 0 },
    { x: 4, y: 8 },
    { x: 8, y: 16 },
  ],
  ...[1, 2, 3].flatMap((seed) =>
    findContours(blobs(150, 100, seed), { approximation: "none" }).map(({ points }) => points),
  ),
];

test("measures a square", () => {
  const square = [
    { x: 0, y: 0 },
    { x: 4, y: 0 },
    { x: 4, y: 4 },
    { x: 0, y: 4 },
  ];
  expect(contourArea(square)).toBe(16);
  expect(contourArea(square, { oriented: true })).toBe(16);
  expect(contourArea([...square].reverse(), { oriented: true })).toBe(-16);
  expect(arcLength(square)).toBe(16);
  expect(arcLength(square, { closed: false })).toBe(12);
  expect(contourMoments(square)).toMatchObject({ m00: 16, m10: 32, m01: 32, mu11: 0 });
});

test("measures nothing", () => {
  expect(contourArea([])).toBe(0);
  expect(arcLength([])).toBe(0);
  expect(convexHull([])).toEqual([]);
  expect(approxPolyDP([], 1)).toEqual([]);
  expect(contourMoments([]).m00).toBe(0);
  const invalid = expect.objectContaining({ code: "INVALID_ARGUMENT" });
  expect(() => minAreaRect([])).toThrow(invalid);
  expect(() => approxPolyDP([], -1)).toThrow(invalid);
});

describe("agrees with OpenCV", () => {
  test("area and length", () => {
    for (const points of OUTLINES) {
      withMat(points, (mat) => {
        expect(contourArea(points)).toBeCloseTo(cv.contourArea(mat), 4);
        expect(contourArea(points, { oriented: true })).toBeCloseTo(cv.contourArea(mat, true), 4);
        for (const closed of [true, false]) {
          expect(arcLength(points, { closed })).toBeCloseTo(cv.arcLength(mat, closed), 3);
        }
      });
    }
  });

  test("approxPolyDP", () => {
    for (const points of OUTLINES) {
      for (const closed of [true, false]) {
        for (const epsilon of [0, 0.5, 1, 2, 3.3, 8, 1000]) {
          const theirs = withMat(points, (mat) => {
            const target = new cv.Mat();
            cv.approxPolyDP(mat, target, epsilon, closed);
            return toPoints(target);
          });
          expect(approxPolyDP(points, epsilon, { closed })).toEqual(theirs);
        }
      }
    }
  });

  test("convexHull, but for where it begins", () => {
    for (const points of OUTLINES) {
      const theirs = withMat(points, (mat) => {
        const target = new cv.Mat();
        cv.convexHull(mat, target, false, true);
        return toPoints(target);
      });
      expect(fromLeast(convexHull(points))).toEqual(fromLeast(theirs));
    }
  });

  test("minAreaRect and boxPoints", () => {
    let same = 0;
    for (let seed = 0; seed < 40; seed++) {
      const values = randomPlane(8, 2, seed).data;
      const points = Array.from({ length: 8 }, (_, i) => ({ x: values[i]!, y: values[i + 8]! }));
      const theirs = withMat(points, (mat) => cv.minAreaRect(mat));
      const ours = minAreaRect(points);
      const { width, height } = theirs.size;
      expect(ours.size.width * ours.size.height).toBeCloseTo(width * height, 1);
      // Two rectangles may be equally large: those on the sides of a triangle are.
      if (distance(ours.center, theirs.center) > 0.01) continue;
      same++;
      expect(ours.size.width).toBeCloseTo(width, 2);
      expect(ours.size.height).toBeCloseTo(height, 2);
      expect(ours.angle).toBeCloseTo(theirs.angle, 2);
      const corners = cv.boxPoints(theirs);
      boxPoints(ours).forEach((corner, i) => {
        expect(distance(corner, corners[i]!)).toBeLessThan(0.01);
      });
    }
    expect(same).toBeGreaterThan(30);
  });

  test("moments of pictures", () => {
    for (const [width, height] of SIZES) {
      const plane = randomPlane(width, height, 5);
      for (const binary of [false, true]) {
        const source = toMat(cv, plane);
        expectSameMoments(moments(plane, { binary }), cv.moments(source, binary) as Moments);
        source.delete();
      }
    }
  });

  test("moments of contours, and Hu's", () => {
    for (const points of OUTLINES) {
      const theirs = withMat(points, (mat) => cv.moments(mat) as Moments);
      const ours = contourMoments(points);
      expectSameMoments(ours, theirs);
      const target = new cv.Mat();
      cv.HuMoments(theirs, target);
      huMoments(ours).forEach((value, i) => {
        expect(value).toBeCloseTo(target.data64F[i]!, 9);
      });
      target.delete();
    }
  });
});

test("the hull is convex and contains all points", () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points) => {
      const hull = convexHull(points);
      for (let i = 0; i < hull.length; i++) {
        const a = hull[i]!;
        const b = hull[(i + 1) % hull.length]!;
        const side = ({ x, y }: Point) => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
        for (const each of points) expect(side(each)).toBeGreaterThanOrEqual(0);
        if (hull.length > 2) expect(side(hull[(i + 2) % hull.length]!)).toBeGreaterThan(0);
      }
    }),
  );
});

test("the hull does not change when the points move by half a pixel, or are far apart", () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 40 }), (points) => {
      const hull = convexHull(points);
      const moved = convexHull(points.map(({ x, y }) => ({ x: x + 0.5, y: y - 0.5 })));
      expect(moved.map(({ x, y }) => ({ x: x - 0.5, y: y + 0.5 }))).toEqual(hull);
      const spread = convexHull(points.map(({ x, y }) => ({ x: 1000 * x, y: 1000 * y })));
      expect(spread.map(({ x, y }) => ({ x: x / 1000, y: y / 1000 }))).toEqual(hull);
    }),
  );
});

test("the rectangle contains all points, and is no larger than the upright one", () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), (points) => {
      const { center, size, angle } = minAreaRect(points);
      const cos = Math.cos((angle * Math.PI) / 180);
      const sin = Math.sin((angle * Math.PI) / 180);
      for (const { x, y } of points) {
        const across = (x - center.x) * cos + (y - center.y) * sin;
        const down = (y - center.y) * cos - (x - center.x) * sin;
        expect(Math.abs(across)).toBeLessThanOrEqual(size.width / 2 + 1e-6);
        expect(Math.abs(down)).toBeLessThanOrEqual(size.height / 2 + 1e-6);
      }
      const extent = (values: number[]) => Math.max(...values) - Math.min(...values);
      const upright = extent(points.map(({ x }) => x)) * extent(points.map(({ y }) => y));
      expect(size.width * size.height).toBeLessThanOrEqual(upright + 1e-6);
      expect(angle).toBeGreaterThan(0);
      expect(angle).toBeLessThanOrEqual(90);
      expect(contourArea(boxPoints(minAreaRect(points)))).toBeCloseTo(size.width * size.height, 5);
    }),
  );
});

test("Hu's moments don't change when a shape moves or turns", () => {
  const shape = blobs(40, 30, 4);
  const still = huMoments(moments(shape));
  const moved = huMoments(moments(pad(rotate90(shape), { left: 17, top: 5, right: 3 })));
  moved.forEach((value, i) => {
    expect(value).toBeCloseTo(still[i]!, 12);
  });
});

function blobs(width: number, height: number, seed: number) {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const wave = Math.sin(x / (5 + seed)) + Math.cos(y / 5) + Math.sin((seed * x + 2 * y) / 19);
      data[y * width + x] = wave > 0.4 ? 255 : 0;
    }
  }
  return { width, height, data };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function withMat<Result>(points: readonly Point[], use: (mat: Mat) => Result): Result {
  const mat = cv.matFromArray(
    points.length,
    1,
    cv.CV_32SC2,
    points.flatMap(({ x, y }) => [x, y]),
  );
  try {
    return use(mat);
  } finally {
    mat.delete();
  }
}

function toPoints(mat: Mat): Point[] {
  const points = Array.from({ length: mat.rows }, (_, i) => ({
    x: mat.data32S[2 * i]!,
    y: mat.data32S[2 * i + 1]!,
  }));
  mat.delete();
  return points;
}

/** A ring of points from its leftmost, uppermost point on. */
function fromLeast(points: readonly Point[]): Point[] {
  const least = points.reduce(
    (best, { x, y }, i) =>
      x < points[best]!.x || (x === points[best]!.x && y < points[best]!.y) ? i : best,
    0,
  );
  return [...points.slice(least), ...points.slice(0, least)];
}

function expectSameMoments(ours: Moments, theirs: Moments): void {
  for (const key of Object.keys(ours) as (keyof Moments)[]) {
    const scale = Math.max(1, Math.abs(theirs.m30), Math.abs(theirs.m03));
    const limit = key.startsWith("nu") ? 1e-9 : 1e-9 * scale;
    expect(Math.abs(ours[key] - theirs[key]), key).toBeLessThan(limit);
  }
}
