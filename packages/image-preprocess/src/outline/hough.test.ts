import { fromPicture } from "@inkdigit/test-pictures";
import { beforeAll, expect, test } from "vitest";
import { type Cv, loadOpenCv, randomPlane, viaOpenCv } from "../../test/opencv.ts";
import type { Plane } from "../picture.ts";
import { houghLines } from "./hough-lines.ts";
import { houghLinesP } from "./hough-lines-p.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const PICTURES: [string, Plane][] = [
  ["one pixel", fromPicture(["#"])],
  ["one row", fromPicture(["#####.########.####"])],
  ["noise", sparse(60, 40, 1, 30)],
  ["lines in noise", withLines(sparse(200, 150, 2, 8))],
];

test("finds a horizontal and a vertical line", () => {
  const cross = fromPicture([
    "...#....", //
    "...#....",
    "########",
    "...#....",
    "...#....",
  ]);
  const [first, second] = houghLines(cross, { threshold: 4, theta: Math.PI / 2 });
  expect(first).toMatchObject({ rho: 2, votes: 8 });
  expect(first?.theta).toBeCloseTo(Math.PI / 2, 6);
  expect(second).toMatchObject({ rho: 3, theta: 0, votes: 5 });
});

test("finds a line's ends", () => {
  const line = fromPicture([".........", ".#######.", "........."]);
  const [from, to] = houghLinesP(line, { threshold: 3 })[0]!;
  expect([from, to].sort((a, b) => a.x - b.x)).toEqual([
    { x: 1, y: 1 },
    { x: 7, y: 1 },
  ]);
});

test.each(PICTURES)("houghLines agrees with OpenCV: %s", (_, plane) => {
  for (const [rho, degrees, threshold] of [
    [1, 1, 10],
    [2, 0.5, 20],
    [0.7, 3, 5],
  ] as const) {
    const theta = (degrees * Math.PI) / 180;
    const { data } = viaOpenCv<Float32Array>(cv, plane, (source, target) =>
      cv.HoughLines(source, target, rho, theta, threshold),
    );
    const ours = houghLines(plane, { rho, theta, threshold });
    expect(ours).toHaveLength(data.length / 2);
    ours.forEach((line, i) => {
      expect(line.rho).toBeCloseTo(data[2 * i]!, 3);
      expect(line.theta).toBeCloseTo(data[2 * i + 1]!, 4);
    });
  }
});

test("houghLines agrees with OpenCV between two angles", () => {
  const plane = PICTURES.at(-1)![1];
  const { data } = viaOpenCv<Float32Array>(cv, plane, (source, target) =>
    cv.HoughLines(source, target, 1, 0.01, 30, 0, 0, 0.3, 1.4),
  );
  const ours = houghLines(plane, { theta: 0.01, threshold: 30, minTheta: 0.3, maxTheta: 1.4 });
  expect(ours.length).toBeGreaterThan(0);
  expect(ours.map((line) => Math.round(1000 * line.rho))).toEqual(
    Array.from(
      data.filter((_, i) => i % 2 === 0),
      (rho) => Math.round(1000 * rho),
    ),
  );
});

test.each(PICTURES)("houghLinesP agrees with OpenCV: %s", (_, plane) => {
  for (const [rho, degrees, threshold, minLineLength, maxLineGap] of [
    [1, 1, 10, 0, 0],
    [1, 1, 30, 25, 5],
    [1, 1, 30, 24.5, 4.5],
    [1, 2, 20, 16.5, 1.5],
    [2, 0.5, 12, 10, 2],
  ] as const) {
    const theta = (degrees * Math.PI) / 180;
    const { data } = viaOpenCv<Int32Array>(cv, plane, (source, target) =>
      cv.HoughLinesP(source, target, rho, theta, threshold, minLineLength, maxLineGap),
    );
    const ours = houghLinesP(plane, { rho, theta, threshold, minLineLength, maxLineGap });
    expect(ours.flatMap(([from, to]) => [from.x, from.y, to.x, to.y])).toEqual([...data]);
  }
});

test("refuses steps that lead nowhere", () => {
  const invalid = expect.objectContaining({ code: "INVALID_ARGUMENT" });
  const dot = fromPicture(["#"]);
  expect(() => houghLines(dot, { threshold: 0 })).toThrow(invalid);
  expect(() => houghLines(dot, { threshold: 1, theta: Number.NaN })).toThrow(invalid);
  expect(() => houghLines(dot, { threshold: 1, minTheta: 2, maxTheta: 1 })).toThrow(invalid);
  expect(() => houghLinesP(dot, { threshold: 1, rho: -1 })).toThrow(invalid);
});

function sparse(width: number, height: number, seed: number, share: number): Plane {
  const { data } = randomPlane(width, height, seed);
  return { width, height, data: data.map((value) => (value < share ? 255 : 0)) };
}

function withLines({ width, height, data }: Plane): Plane {
  const drawn = data.slice();
  for (let x = 10; x < 180; x++) {
    drawn[40 * width + x] = 1;
    drawn[Math.round(20 + x / 2) * width + x] = 255;
    if (x % 7) drawn[Math.round(140 - x / 4) * width + x] = 9;
  }
  for (let y = 5; y < 145; y++) drawn[y * width + Math.round(150 - y / 10)] = 255;
  return { width, height, data: drawn };
}
