import type { Random } from "../random.ts";
import {
  type Canvas,
  drawPath,
  drawStroke,
  emptyCanvas,
  type Point,
  smoothPath,
} from "./canvas.ts";

/** Strokes at random between a few points, straight or curved: what no one means as a sign. */
export function drawScribble(random: Random): Canvas {
  const canvas = emptyCanvas();
  const radius = random.between(1, 4);
  const points = Array.from({ length: 3 + random.below(4) }, () => anyPoint(random));
  const strokes = 3 + random.below(4);
  for (let i = 0; i < strokes; i++) {
    const from = points[random.below(points.length)]!;
    const to = points[random.below(points.length)]!;
    if (random.next() < 0.5) drawPath(canvas, [from, to], radius);
    else drawPath(canvas, smoothPath([from, anyPoint(random), to]), radius);
  }
  return canvas;
}

/** One line without lifting the pen, turning to and fro: something struck out, or a signature. */
export function drawTangle(random: Random): Canvas {
  const canvas = emptyCanvas();
  const points = Array.from({ length: 6 + random.below(8) }, () => anyPoint(random));
  drawPath(canvas, smoothPath(points), random.between(1, 3));
  return canvas;
}

/** A few lines that lie level or nearly so, or a grid of them: ruled paper, a dash, a frame. */
export function drawLines(random: Random): Canvas {
  const canvas = emptyCanvas();
  const radius = random.between(0.8, 3.5);
  const tilt = random.between(-5, 5);
  const level = () => {
    const y = random.between(14, 50);
    drawStroke(canvas, random.between(8, 24), y - tilt, random.between(40, 56), y + tilt, radius);
  };
  const upright = () => {
    const x = random.between(14, 50);
    drawStroke(canvas, x + tilt, random.between(8, 24), x - tilt, random.between(40, 56), radius);
  };
  const levels = 1 + random.below(3);
  for (let i = 0; i < levels; i++) level();
  // A single upright line is a one, so there are two or more, or none.
  if (random.next() < 0.5) for (let i = -1; i < random.below(2); i++) upright();
  if (random.next() < 0.2) for (let i = 0; i < 2; i++) upright();
  return canvas;
}

/** A dot, a comma, or a few of them. */
export function drawDots(random: Random): Canvas {
  const canvas = emptyCanvas();
  const dots = random.next() < 0.5 ? 1 : 2 + random.below(4);
  for (let i = 0; i < dots; i++) {
    const [x, y] = anyPoint(random);
    const radius = random.between(2, 9);
    drawStroke(canvas, x, y, x + random.between(-3, 3), y + random.between(-3, 3), radius);
  }
  return canvas;
}

/** Paper that carries no sign: even ink, grain, or a shadow across it. */
export function drawTexture(random: Random): Canvas {
  const canvas = emptyCanvas(40, 40);
  const grain = random.between(0, 0.5);
  const level = random.between(0.1, 0.8);
  const slopeX = random.between(-0.02, 0.02);
  const slopeY = random.between(-0.02, 0.02);
  for (let i = 0; i < canvas.ink.length; i++) {
    const shade = level + slopeX * ((i % 40) - 20) + slopeY * (Math.floor(i / 40) - 20);
    canvas.ink[i] = Math.min(1, Math.max(0, shade + grain * random.normal()));
  }
  return canvas;
}

function anyPoint(random: Random): Point {
  return [random.between(12, 52), random.between(12, 52)];
}
