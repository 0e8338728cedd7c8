import type { Point } from "../../non-digits/canvas.ts";
import { type DrawStyle, drawCurve, penAndHeight } from "./draw-style.ts";

/** A 0 that is not closed where it began: it overlaps, loops inside, or leaves for the next digit. */
export const drawLoopedZero: DrawStyle = (canvas, random, middleX, middleY) => {
  const { radius } = penAndHeight(random);
  const height = random.between(26, 40);
  const start = random.between(-2.4, -0.6);
  const turns = random.between(5.6, 7.2);
  const shrink = random.between(-0.05, 0.35);
  const points = Array.from({ length: 12 }, (_, i): Point => {
    const angle = start - (turns * i) / 11;
    const extent = 0.5 * (1 - shrink * Math.max(0, (turns * i) / 11 - 4.5));
    return [0.5 + extent * Math.cos(angle), 0.5 + extent * Math.sin(angle)];
  });
  const [endX, endY] = points.at(-1)!;
  if (random.next() < 0.6) {
    points.push([endX + random.between(0.15, 0.35), endY + random.between(-0.1, 0.15)]);
    points.push([1 + random.between(0, 0.35), random.between(-0.15, 0.3)]);
  }
  const frame = { middleX, middleY, width: height * random.between(0.5, 1.05), height };
  drawCurve(canvas, random, points, { ...frame, slant: random.between(-0.1, 0.5) }, 0.03, radius);
};

/** A 0 with a gap: its pen was lifted early, or a line went over it and was taken away. */
export const drawOpenZero: DrawStyle = (canvas, random, middleX, middleY) => {
  const { radius, height } = penAndHeight(random);
  const start = random.between(-Math.PI, Math.PI);
  const arc = random.between(4.4, 5.7);
  const points = Array.from({ length: 11 }, (_, i): Point => {
    const angle = start - (arc * i) / 10;
    return [0.5 + 0.5 * Math.cos(angle), 0.5 + 0.5 * Math.sin(angle)];
  });
  const frame = { middleX, middleY, width: height * random.between(0.45, 1), height };
  drawCurve(canvas, random, points, { ...frame, slant: random.between(-0.1, 0.5) }, 0.03, radius);
};
