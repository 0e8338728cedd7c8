import { distance } from "./curve.ts";
import { resample, type Stroke } from "./hand.ts";
import { createCloud, createNoise } from "./noise.ts";
import { createPlane, type Plane } from "./plane.ts";

export interface Pen {
  /** Width of the line, in pixels. */
  readonly width: number;
  /** Over how many pixels the line fades into the paper. */
  readonly softness: number;
  /** How much pressure changes the line: 0 for a program's brush, 1 for a pen. */
  readonly liveliness: number;
  /** How much ink the pen leaves out where the paper is rough, 0 to 1. */
  readonly dryness: number;
}

/** How much of each pixel is inked, 0 to 1, once the strokes are drawn. */
export function drawStrokes(
  width: number,
  height: number,
  strokes: readonly Stroke[],
  pen: Pen,
  seed: number,
): Plane {
  const plane = createPlane(width, height);
  strokes.forEach((stroke, index) => {
    drawStroke(plane, stroke, pen, seed + index);
  });
  dry(plane, pen, seed);
  return plane;
}

function drawStroke(plane: Plane, stroke: Stroke, pen: Pen, seed: number): void {
  const pressure = createNoise(seed);
  const points = resample(stroke, pen.width / 4);
  const ends = pen.width * 2;
  const total = points.length * (pen.width / 4);
  for (let i = 1; i < points.length; i++) {
    const along = i * (pen.width / 4);
    // The pen is set down, and lifted while it still moves.
    const lifted = Math.max(0, 0.25 - along / ends / 4, 0.4 - (total - along) / ends / 2.5);
    const uneven = 0.13 * pressure(along / pen.width / 5, 0);
    const radius = (pen.width / 2) * (1 + pen.liveliness * (uneven - lifted));
    const ink = 1 - pen.liveliness * 0.07 * (1 + pressure(along / pen.width / 3, 9));
    drawSegment(plane, points[i - 1]!, points[i]!, radius, ink, pen.softness);
  }
}

function drawSegment(
  { width, height, data }: Plane,
  from: readonly [number, number],
  to: readonly [number, number],
  radius: number,
  ink: number,
  softness: number,
): void {
  const reach = radius + softness;
  const left = Math.max(0, Math.floor(Math.min(from[0], to[0]) - reach));
  const right = Math.min(width - 1, Math.ceil(Math.max(from[0], to[0]) + reach));
  const top = Math.max(0, Math.floor(Math.min(from[1], to[1]) - reach));
  const bottom = Math.min(height - 1, Math.ceil(Math.max(from[1], to[1]) + reach));
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const squared = dx * dx + dy * dy || 1;
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const share = ((x - from[0]) * dx + (y - from[1]) * dy) / squared;
      const t = Math.min(1, Math.max(0, share));
      const away = distance([x, y], [from[0] + t * dx, from[1] + t * dy]);
      const cover = ink * Math.min(1, Math.max(0, 0.5 + (radius - away) / softness));
      const i = y * width + x;
      if (cover > data[i]!) data[i] = cover;
    }
  }
}

/** Leave ink out where the paper is rough. */
function dry({ width, height, data }: Plane, { width: line, dryness }: Pen, seed: number): void {
  const grain = createCloud(seed + 1000, 2);
  for (let i = 0; i < width * height; i++) {
    if (data[i] === 0) continue;
    const rough = grain((i % width) / (line * 0.13), Math.floor(i / width) / (line * 0.13));
    data[i]! *= 1 - dryness * Math.max(0, rough + 0.2);
  }
}
