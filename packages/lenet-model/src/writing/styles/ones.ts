import { type Canvas, drawPath, type Point, smoothPath } from "../../non-digits/canvas.ts";
import type { Random } from "../../random.ts";
import { type DrawStyle, penAndHeight } from "./draw-style.ts";

/** How often a 1 has a foot. */
const FEET = 0.25;

/** A 1 with a flag as long as Europeans make it, its corner sharp or round, and sometimes a foot. */
export const drawFlaggedOne: DrawStyle = (canvas, random, middleX, middleY) => {
  const stroke = flaggedStroke(random, middleX, middleY);
  drawPath(canvas, random.next() < 0.4 ? smoothPath(stroke.points) : stroke.points, stroke.radius);
  if (random.next() < FEET) drawFoot(canvas, random, stroke);
};

/** The same, but with a foot its corner is sharp: with a round one it could be a 2. */
export const drawSharpFlaggedOne: DrawStyle = (canvas, random, middleX, middleY) => {
  const stroke = flaggedStroke(random, middleX, middleY);
  const hasFoot = random.next() < FEET;
  const isRound = !hasFoot && random.next() < 0.4;
  drawPath(canvas, isRound ? smoothPath(stroke.points) : stroke.points, stroke.radius);
  if (hasFoot) drawFoot(canvas, random, stroke);
};

interface FlaggedStroke {
  readonly points: readonly Point[];
  readonly foot: Point;
  readonly radius: number;
}

function flaggedStroke(random: Random, middleX: number, middleY: number): FlaggedStroke {
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
  return { points: [end, way, top, bend, foot], foot, radius };
}

function drawFoot(canvas: Canvas, random: Random, { foot, radius }: FlaggedStroke): void {
  const half = random.between(5, 14);
  const tilt = random.between(-1, 1);
  const bar: Point[] = [
    [foot[0] - half, foot[1] + tilt],
    [foot[0] + half, foot[1] - tilt],
  ];
  drawPath(canvas, bar, radius);
}

/** A 1 of one broad stroke, hardly higher than it is wide, as a felt pen or a low resolution leaves it. */
export const drawBroadOne: DrawStyle = (canvas, random, middleX, middleY) => {
  const height = random.between(34, 42);
  const radius = height * random.between(0.12, 0.24);
  const slant = random.between(-0.1, 0.3);
  const reach = height / 2 - radius;
  const stroke: Point[] = [
    [middleX + slant * reach + random.between(-2, 2), middleY - reach],
    [middleX + random.between(-2.5, 2.5), middleY + random.between(-6, 6)],
    [middleX - slant * reach + random.between(-2, 2), middleY + reach],
  ];
  const flag: Point[] =
    random.next() < 0.4
      ? [[stroke[0]![0] - random.between(3, 12), stroke[0]![1] + random.between(3, 14)]]
      : [];
  drawPath(canvas, smoothPath([...flag, ...stroke]), radius);
};
