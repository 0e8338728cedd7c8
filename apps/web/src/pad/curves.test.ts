import { expect, test } from "vitest";
import { curvesOf } from "./curves.ts";
import { extendStroke, type Stroke } from "./ink.ts";

const point = (x: number, y: number) => ({ x, y, breadth: 10 });
const corner: Stroke = [point(0, 0), point(10, 0), point(10, 10)];

test("each curve starts where the one before ended, from the first point to the last", () => {
  const curves = curvesOf(corner);
  expect(curves[0]!.from).toMatchObject({ x: 0, y: 0 });
  expect(curves[1]!.from).toEqual(curves[0]!.to);
  expect(curves[2]!.from).toEqual(curves[1]!.to);
  expect(curves[2]!.to).toMatchObject({ x: 10, y: 10 });
});

test("a point that is added changes only the last curve", () => {
  const longer = curvesOf([...corner, point(0, 10)]);
  expect(longer.slice(0, 2)).toEqual(curvesOf(corner).slice(0, 2));
});

test("a dot is a curve of no length", () => {
  const [dot, ...none] = curvesOf([point(4, 5)]);
  expect(dot!.from).toEqual(dot!.to);
  expect(none).toEqual([]);
});

test("a hand that rests adds no points", () => {
  expect(extendStroke(corner, point(10.4, 10.4))).toBe(corner);
  expect(extendStroke(corner, point(12, 10))).toHaveLength(4);
});
