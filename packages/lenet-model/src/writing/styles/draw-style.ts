import { type Canvas, drawPath, type Point, smoothPath } from "../../non-digits/canvas.ts";
import type { Random } from "../../random.ts";

/** Draws one digit round a point, about 40 pixels high, another one each time. */
export type DrawStyle = (canvas: Canvas, random: Random, middleX: number, middleY: number) => void;

/** Where the unit square of a shape lies on the canvas. */
export interface Frame {
  readonly middleX: number;
  readonly middleY: number;
  readonly width: number;
  readonly height: number;
  readonly slant: number;
}

/** Draw the smooth curve through points of a unit square, each of them up to `wobble` of it off. */
export function drawCurve(
  canvas: Canvas,
  random: Random,
  points: readonly Point[],
  frame: Frame,
  wobble: number,
  radius: number,
): void {
  const wobbling = points.map(
    ([x, y]): Point => [
      x + random.between(-wobble, wobble),
      y + 0.8 * random.between(-wobble, wobble),
    ],
  );
  drawPath(canvas, smoothPath(placed(wobbling, frame)), radius);
}

/** Points of a unit square on the canvas. */
export function placed(points: readonly Point[], frame: Frame): Point[] {
  const { middleX, middleY, width, height, slant } = frame;
  return points.map(([x, y]) => [
    middleX + (x - 0.5) * width - slant * (y - 0.5) * height,
    middleY + (y - 0.5) * height,
  ]);
}

/** How thick the strokes are, as a radius, and how high the digit, in pixels. */
export function penAndHeight(random: Random): { radius: number; height: number } {
  return { radius: random.between(1.2, 3.5), height: random.between(34, 42) };
}
