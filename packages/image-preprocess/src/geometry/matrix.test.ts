import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { type Cv, loadOpenCv } from "../../test/opencv.ts";
import { getAffineTransform } from "./get-affine-transform.ts";
import { getPerspectiveTransform, type Quadrilateral } from "./get-perspective-transform.ts";
import { getRotationMatrix2D } from "./get-rotation-matrix-2d.ts";
import { invertAffineTransform, invertPerspectiveTransform } from "./invert-transform.ts";
import { type AffineMatrix, transformPoint } from "./matrix.ts";
import type { Point } from "./point.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const FROM: Quadrilateral = [
  { x: 12, y: 30 },
  { x: 402, y: 55 },
  { x: 380, y: 611 },
  { x: -20, y: 580 },
];
const TO: Quadrilateral = [
  { x: 0, y: 0 },
  { x: 251, y: 0 },
  { x: 251, y: 251 },
  { x: 0, y: 251 },
];

test("getRotationMatrix2D agrees with OpenCV", () => {
  const theirs = cv.getRotationMatrix2D(new cv.Point(31, 17), 33.3, 1.7);
  expectClose(getRotationMatrix2D({ x: 31, y: 17 }, 33.3, 1.7), theirs.data64F);
  theirs.delete();
});

test("getAffineTransform agrees with OpenCV", () => {
  const from = toMat(FROM.slice(0, 3));
  const to = toMat(TO.slice(0, 3));
  const theirs = cv.getAffineTransform(from, to);
  expectClose(
    getAffineTransform([FROM[0], FROM[1], FROM[2]], [TO[0], TO[1], TO[2]]),
    theirs.data64F,
  );
  for (const mat of [from, to, theirs]) mat.delete();
});

test("getPerspectiveTransform agrees with OpenCV", () => {
  const from = toMat(FROM);
  const to = toMat(TO);
  const theirs = cv.getPerspectiveTransform(from, to);
  expectClose(getPerspectiveTransform(FROM, TO), theirs.data64F);
  for (const mat of [from, to, theirs]) mat.delete();
});

test("invertAffineTransform agrees with OpenCV", () => {
  const matrix: AffineMatrix = [1.2, 0.3, -7, -0.4, 0.8, 12];
  const mat = cv.matFromArray(2, 3, cv.CV_64F, [...matrix]);
  const theirs = new cv.Mat();
  cv.invertAffineTransform(mat, theirs);
  expectClose(invertAffineTransform(matrix), theirs.data64F);
  for (const each of [mat, theirs]) each.delete();
});

test("the matrices take the points where they should go, and their inverses back", () => {
  const place = fc.double({ min: -20, max: 20, noNaN: true });
  const shifts = fc.array(place, { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(shifts, (shift) => {
      const moved = FROM.map(({ x, y }, i) => ({
        x: x + shift[2 * i]!,
        y: y + shift[2 * i + 1]!,
      })) as unknown as Quadrilateral;
      const perspective = getPerspectiveTransform(moved, TO);
      const back = invertPerspectiveTransform(perspective);
      moved.forEach((corner, i) => {
        expectNear(transformPoint(corner, perspective), TO[i]!);
        expectNear(transformPoint(TO[i]!, back), corner);
      });
      const affine = getAffineTransform([moved[0], moved[1], moved[2]], [TO[0], TO[1], TO[2]]);
      expectNear(transformPoint(moved[2], affine), TO[2]);
      expectNear(transformPoint(TO[2], invertAffineTransform(affine)), moved[2]);
    }),
  );
});

test("refuses points on one line", () => {
  const line: Point[] = [0, 1, 2].map((x) => ({ x, y: 2 * x }));
  const [a, b, c] = line as [Point, Point, Point];
  const invalid = expect.objectContaining({ code: "INVALID_ARGUMENT" });
  expect(() => getAffineTransform([a, b, c], [TO[0], TO[1], TO[2]])).toThrow(invalid);
  expect(() => getPerspectiveTransform([a, b, c, { x: 9, y: 0 }], TO)).toThrow(invalid);
});

function toMat(points: readonly Point[]) {
  return cv.matFromArray(
    points.length,
    1,
    cv.CV_32FC2,
    points.flatMap(({ x, y }) => [x, y]),
  );
}

function expectClose(ours: readonly number[], theirs: Float64Array): void {
  expect(ours).toHaveLength(theirs.length);
  ours.forEach((value, i) => {
    expect(Math.abs(value - theirs[i]!)).toBeLessThan(1e-7 * Math.max(1, Math.abs(value)));
  });
}

function expectNear(a: Point, b: Point): void {
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(1e-6);
}
