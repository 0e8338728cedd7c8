import { drawPath, type Point, smoothPath } from "../../non-digits/canvas.ts";
import { type DrawStyle, penAndHeight, placed } from "./draw-style.ts";

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

/** A 4 of three straight strokes that close at the top: down aslant, across, and down. */
export const drawClosedFour: DrawStyle = (canvas, random, middleX, middleY) => {
  const { radius, height } = penAndHeight(random);
  const barY = random.between(0.55, 0.78);
  const uprightX = random.between(0.58, 0.8);
  const lean = random.between(-0.06, 0.06);
  const frame = {
    middleX,
    middleY,
    width: random.between(18, 34),
    height,
    slant: random.between(-0.1, 0.3),
  };
  const first: Point[] = [
    [uprightX + lean, 0],
    [random.between(0, 0.1), barY],
    [random.between(0.85, 1.05), barY + random.between(-0.06, 0.06)],
  ];
  const upright: Point[] = [
    [uprightX + lean + random.between(-0.04, 0.04), random.between(-0.02, 0.06)],
    [uprightX - lean, 1],
  ];
  drawPath(canvas, placed(first, frame), radius);
  drawPath(canvas, placed(upright, frame), radius);
};
