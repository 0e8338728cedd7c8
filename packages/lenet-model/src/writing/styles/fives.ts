import type { Point } from "../../non-digits/canvas.ts";
import { type DrawStyle, drawCurve, penAndHeight } from "./draw-style.ts";

/** A 5 whose bowl is little more than a bent stem, its bar a tick at the top. */
export const drawTickedFive: DrawStyle = (canvas, random, middleX, middleY) => {
  const { radius, height } = penAndHeight(random);
  const bowl = random.between(0.02, 0.5);
  const top: Point = [random.between(0.3, 0.5), random.between(0.02, 0.12)];
  const frame = {
    middleX,
    middleY,
    width: random.between(18, 30),
    height,
    slant: random.between(-0.1, 0.4),
  };
  const stem: Point[] = [
    top,
    [top[0] - random.between(0, 0.1), random.between(0.35, 0.5)],
    [top[0] + bowl, random.between(0.55, 0.7)],
    [top[0] + 0.7 * bowl, random.between(0.8, 0.95)],
    [top[0] - random.between(0.05, 0.5), random.between(0.85, 1)],
  ];
  const tick: Point[] = [
    [top[0] + random.between(-0.05, 0.2), top[1] + random.between(-0.05, 0.1)],
    [random.between(0.7, 1), top[1] + random.between(-0.12, 0.06)],
    [random.between(0.9, 1.3), top[1] + random.between(-0.15, 0.06)],
  ];
  drawCurve(canvas, random, stem, frame, 0.03, radius);
  drawCurve(canvas, random, tick, frame, 0.02, radius);
};
