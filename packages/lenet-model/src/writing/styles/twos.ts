import { drawPath, type Point } from "../../non-digits/canvas.ts";
import { type DrawStyle, drawCurve, penAndHeight, placed } from "./draw-style.ts";

/** A 2 that begins with a curl, which may close like the head of a 9, or ends in a loop. */
export const drawCurledTwo: DrawStyle = (canvas, random, middleX, middleY) => {
  const { radius, height } = penAndHeight(random);
  const curl: Point[] = [
    [random.between(0.45, 0.95), random.between(0.25, 0.5)],
    [0.3, random.between(0.4, 0.52)],
    [0.1, 0.36],
    [0.12, 0.12],
  ];
  const drop = random.between(0.75, 1.2);
  const arch: Point[] = [
    [0.45, 0],
    [0.85, 0.12],
    [0.85, 0.38],
    [0.5, 0.68],
  ];
  const loop: Point[] = [
    [0.02, 1],
    [0.1, 0.84],
    [0.35, 0.88],
  ];
  const points: Point[] = [
    ...curl.slice(Math.floor(3.99 * random.next() ** 1.7)),
    ...arch.map(([x, y]): Point => [x, y * drop]),
    [0.12, 0.92],
    ...(random.next() < 0.5 ? loop : []),
    [0.65, 1],
    [1, 0.92],
  ];
  const frame = { middleX, middleY, width: random.between(16, 42), height };
  drawCurve(canvas, random, points, { ...frame, slant: random.between(-0.05, 0.45) }, 0.05, radius);
};

/** A 2 whose neck falls as straight as a 1, and stands on a straight foot that may reach behind it. */
export const drawUprightTwo: DrawStyle = (canvas, random, middleX, middleY) => {
  const { radius, height } = penAndHeight(random);
  const head = random.between(0.22, 0.42);
  const points: Point[] = [
    [random.between(0.05, 0.25), head * random.between(0.55, 1.05)],
    [0.2, 0.3 * head],
    [0.45, 0],
    [0.68, 0.4 * head],
    [0.66, head],
    [random.between(0.48, 0.64), 0.75],
    [random.between(0.3, 0.6), 1],
  ];
  const frame = {
    middleX,
    middleY,
    width: random.between(20, 36),
    height,
    slant: random.between(-0.1, 0.25),
  };
  drawCurve(canvas, random, points, frame, 0.03, radius);
  const tilt = random.between(-0.05, 0.05);
  const behind = random.next() < 0.6 ? random.between(0.05, 0.3) : 0;
  const [, , , , , , neck] = points;
  const foot: Point[] = [
    [neck![0] - behind, 1 + tilt],
    [neck![0] + random.between(0.35, 0.6), 1 - tilt],
  ];
  drawPath(canvas, placed(foot, frame), radius);
};
