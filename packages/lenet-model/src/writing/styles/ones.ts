import { drawPath, type Point, smoothPath } from "../../non-digits/canvas.ts";
import { type DrawStyle, penAndHeight } from "./draw-style.ts";

/** A 1 with a flag as long as Europeans make it, its corner sharp or round, and sometimes a foot. */
export const drawFlaggedOne: DrawStyle = (canvas, random, middleX, middleY) => {
  const { radius, height } = penAndHeight(random);
  const slant = random.between(-0.12, 0.45);
  const top: Point = [middleX + (slant * height) / 2, middleY - height / 2];
  const foot: Point = [middleX - (slant * height) / 2, middleY + height / 2];
  const bend: Point = [(top[0] + foot[0]) / 2 + random.between(-1.5, 1.5), middleY];
  const length = height * random.between(0.15, 0.95);
  const angle = random.between(0.25, 1.15);
  const end: Point = [top[0] - length * Math.sin(angle), top[1] + length * Math.cos(angle)];
  const way: Point = [
    (top[0] + end[0]) / 2 + random.between(-2, 2),
    (top[1] + end[1]) / 2 + random.between(-2, 2),
  ];
  const stroke = [end, way, top, bend, foot];
  drawPath(canvas, random.next() < 0.4 ? smoothPath(stroke) : stroke, radius);
  if (random.next() < 0.25) {
    const half = random.between(5, 14);
    const tilt = random.between(-1, 1);
    const bar: Point[] = [
      [foot[0] - half, foot[1] + tilt],
      [foot[0] + half, foot[1] - tilt],
    ];
    drawPath(canvas, bar, radius);
  }
};
