import { type Canvas, drawPath, type Point, smoothPath } from "../non-digits/canvas.ts";
import type { Random } from "../random.ts";

/** Draws one digit round a point, about 40 pixels high, another one each time. */
export type DrawStyle = (canvas: Canvas, random: Random, middleX: number, middleY: number) => void;

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

/** A 4 that is open at the top, its upright short or long. */
export const drawOpenFour: DrawStyle = (canvas, random, middleX, middleY) => {
  const { radius, height } = penAndHeight(random);
  const barY = random.between(0.42, 0.8);
  const barX = random.between(0.02, 0.15);
  const topX = random.between(0.2, 0.6);
  const end: Point = [random.between(0.75, 1.05), barY + random.between(-0.12, 0.06)];
  const upright: Point = [random.between(0.6, 0.95), barY - random.between(0.02, 0.6)];
  const foot: Point = [random.between(0.35, 0.85), Math.max(barY + 0.12, random.between(0.8, 1))];
  const frame = {
    middleX,
    middleY,
    width: random.between(16, 30),
    height,
    slant: random.between(-0.1, 0.4),
  };
  const first: Point[] = [
    [topX, 0],
    [(topX + barX) / 2 + random.between(-0.05, 0.1), barY / 2],
    [barX, barY],
    end,
  ];
  const bent = random.next() < 0.4 ? smoothPath : (points: readonly Point[]) => points;
  const isOneStroke = random.next() < 0.45;
  if (isOneStroke) {
    drawPath(canvas, bent(placed([...first, upright, foot], frame)), radius);
  } else {
    drawPath(canvas, bent(placed(first, frame)), radius);
    drawPath(canvas, placed([upright, foot], frame), radius);
  }
};

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

/** Where the unit square of a shape lies on the canvas. */
interface Frame {
  readonly middleX: number;
  readonly middleY: number;
  readonly width: number;
  readonly height: number;
  readonly slant: number;
}

function drawCurve(
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

function placed(points: readonly Point[], frame: Frame): Point[] {
  const { middleX, middleY, width, height, slant } = frame;
  return points.map(([x, y]) => [
    middleX + (x - 0.5) * width - slant * (y - 0.5) * height,
    middleY + (y - 0.5) * height,
  ]);
}

function penAndHeight(random: Random): { radius: number; height: number } {
  return { radius: random.between(1.2, 3.5), height: random.between(34, 42) };
}
