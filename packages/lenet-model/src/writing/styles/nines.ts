import type { Point } from "../../non-digits/canvas.ts";
import { type DrawStyle, drawCurve, penAndHeight } from "./draw-style.ts";

/** A 9 like a P turned round: a head of its own size, and a straight or bent tail. */
export const drawHeadedNine: DrawStyle = (canvas, random, middleX, middleY) => {
  const { radius, height } = penAndHeight(random);
  const head = random.between(0.3, 0.55);
  const breadth = random.between(0.55, 1);
  const start = random.between(-0.6, 0.9);
  const points: Point[] = Array.from({ length: 8 }, (_, i): Point => {
    const angle = -start - i * 0.8976 * random.between(0.95, 1.05);
    return [0.5 + 0.5 * breadth * Math.cos(angle), head / 2 + (head / 2) * Math.sin(angle)];
  });
  const tail = random.between(0.3, 0.9);
  points.push([0.5 + 0.48 * breadth, head / 2], [(tail + 0.95) / 2, 0.7], [tail, 1]);
  if (random.next() < 0.4) points.push([tail - random.between(0.2, 0.5), random.between(0.85, 1)]);
  const frame = { middleX, middleY, width: random.between(14, 26), height };
  drawCurve(canvas, random, points, { ...frame, slant: random.between(-0.1, 0.4) }, 0.03, radius);
};

/** A 9 with its stem on the left, like a P. */
export const drawStemmedNine: DrawStyle = (canvas, random, middleX, middleY) => {
  const { radius, height } = penAndHeight(random);
  const head = random.between(0.35, 0.55);
  const stem = random.between(0.1, 0.3);
  const frame = {
    middleX,
    middleY,
    width: random.between(14, 26),
    height,
    slant: random.between(-0.05, 0.45),
  };
  const loop: Point[] = [
    [stem + random.between(-0.05, 0.15), head * random.between(0.85, 1.05)],
    [stem - random.between(0, 0.15), head * 0.5],
    [stem + 0.15, 0.03],
    [0.65, 0],
    [0.98, head * 0.4],
    [0.75, head * 0.95],
    [stem + random.between(0, 0.2), head * random.between(0.9, 1.1)],
  ];
  drawCurve(canvas, random, loop, frame, 0.03, radius);
  const foot: Point[] = [
    [stem, random.between(0, 0.3)],
    [stem + random.between(-0.05, 0.15), 0.6],
    [stem + random.between(-0.2, 0.25), 1],
  ];
  drawCurve(canvas, random, foot, frame, 0.02, radius);
};

/** A 9 like an 8 that is left open below. */
export const drawOpenNine: DrawStyle = (canvas, random, middleX, middleY) => {
  const { radius, height } = penAndHeight(random);
  const crossing = random.between(0.38, 0.55);
  const end = random.between(0.3, 0.8);
  const points: Point[] = [
    [random.between(0.45, 0.7), crossing + random.between(-0.05, 0.06)],
    [0.88, 0.5 * crossing],
    [0.55, 0],
    [0.15, 0.4 * crossing],
    [0.45, crossing],
    [random.between(0.7, 0.95), random.between(0.62, 0.75)],
    [(end + 0.8) / 2, 0.88],
    [end, 1],
  ];
  const frame = { middleX, middleY, width: random.between(14, 28), height };
  drawCurve(canvas, random, points, { ...frame, slant: random.between(-0.1, 0.45) }, 0.03, radius);
};

/** A 9 with a small closed head, whose tail swings out to the right and hooks far back, as that of a 3. */
export const drawHookedNine: DrawStyle = (canvas, random, middleX, middleY) => {
  const { radius, height } = penAndHeight(random);
  const head = random.between(0.34, 0.52);
  const points: Point[] = [
    [0.5, head * random.between(0.9, 1.05)],
    [random.between(0.7, 0.9), 0.5 * head],
    [0.5, 0],
    [random.between(0.1, 0.25), 0.45 * head],
    [random.between(0.35, 0.5), head],
    [random.between(0.75, 0.9), head + 0.14],
    [random.between(0.8, 1), random.between(0.68, 0.8)],
    [0.6, 0.95],
    [random.between(0, 0.25), random.between(0.92, 1)],
  ];
  const frame = { middleX, middleY, width: random.between(18, 32), height };
  drawCurve(canvas, random, points, { ...frame, slant: random.between(-0.1, 0.35) }, 0.03, radius);
};
