import { type Canvas, drawPath, type Point } from "../../non-digits/canvas.ts";
import type { Random } from "../../random.ts";
import { type DrawStyle, penAndHeight } from "./draw-style.ts";

/** A 7 of straight strokes, with a bar through it more often than not, and sometimes a serif. */
export const drawCrossedSeven: DrawStyle = (canvas, random, middleX, middleY) => {
  const { radius, height } = penAndHeight(random);
  const slant = random.between(0.05, 0.5);
  const foot: Point = [middleX - (slant * height) / 2, middleY + height / 2];
  const corner: Point = [
    middleX + (slant * height) / 2,
    middleY - height / 2 + random.between(-2, 3),
  ];
  const start: Point = [corner[0] - random.between(16, 28), corner[1] + random.between(-3, 4)];
  const sag: Point = [
    (start[0] + corner[0]) / 2,
    (start[1] + corner[1]) / 2 + random.between(-2, 2),
  ];
  const knee: Point = [
    (corner[0] + foot[0]) / 2 + random.between(-3, 3),
    (corner[1] + foot[1]) / 2 + random.between(-4, 4),
  ];
  const serif: Point[] =
    random.next() < 0.5
      ? [[start[0] + random.between(-3, 2), start[1] + random.between(3, 9)]]
      : [];
  drawPath(canvas, [...serif, start, sag, corner, knee, foot], radius);
  if (random.next() < 0.6) drawBar(canvas, random, knee[0], knee[1], radius);
};

/** A short stroke across a 7, or whatever else it crosses. */
export function drawBar(
  canvas: Canvas,
  random: Random,
  x: number,
  y: number,
  radius: number,
): void {
  const half = random.between(5, 14);
  const tilt = random.between(-0.12, 0.15) * half;
  const middleX = x + random.between(-2, 3);
  const middleY = y + random.between(-3, 3);
  const end = middleX + half * random.between(0.6, 1);
  const points: Point[] = [
    [middleX - half, middleY + tilt],
    [end, middleY - tilt],
  ];
  drawPath(canvas, points, radius);
}
