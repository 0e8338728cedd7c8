/** A sheet to draw on, on which a digit is about 40 pixels high: twice its size in the field. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Row-major ink from 0 to 1. */
  readonly ink: Float32Array;
}

/** Height of a digit on a canvas, in pixels. */
export const DIGIT_HEIGHT = 40;

export function emptyCanvas(width = 64, height = 64): Canvas {
  return { width, height, ink: new Float32Array(width * height) };
}

/** Put ink on a pixel, unless there is more of it already or the pixel lies outside. */
export function putInk(canvas: Canvas, x: number, y: number, ink: number): void {
  if (x < 0 || y < 0 || x >= canvas.width || y >= canvas.height) return;
  const i = y * canvas.width + x;
  if (ink > canvas.ink[i]!) canvas.ink[i] = ink;
}

/** Draw a straight stroke with round ends; where strokes cross, the darker ink stays. */
export function drawStroke(
  { width, height, ink }: Canvas,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  radius: number,
): void {
  const dx = toX - fromX;
  const dy = toY - fromY;
  const length2 = dx * dx + dy * dy + 1e-9;
  const left = Math.max(0, Math.floor(Math.min(fromX, toX) - radius - 1));
  const right = Math.min(width - 1, Math.ceil(Math.max(fromX, toX) + radius + 1));
  const top = Math.max(0, Math.floor(Math.min(fromY, toY) - radius - 1));
  const bottom = Math.min(height - 1, Math.ceil(Math.max(fromY, toY) + radius + 1));
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const along = Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / length2));
      const distance = Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
      const covered = Math.min(1, Math.max(0, radius + 0.5 - distance));
      const i = y * width + x;
      if (covered > ink[i]!) ink[i] = covered;
    }
  }
}

/** A point, in pixels. */
export type Point = readonly [x: number, y: number];

/** Draw strokes from point to point. */
export function drawPath(canvas: Canvas, points: readonly Point[], radius: number): void {
  for (let i = 1; i < points.length; i++) {
    const [fromX, fromY] = points[i - 1]!;
    const [toX, toY] = points[i]!;
    drawStroke(canvas, fromX, fromY, toX, toY, radius);
  }
}

/** A smooth path through points: the curve of Catmull and Rom 1974, six strokes between two points. */
export function smoothPath(points: readonly Point[]): Point[] {
  const path: Point[] = points.slice(0, 1);
  for (let i = 0; i + 1 < points.length; i++) {
    const before = points[Math.max(0, i - 1)]!;
    const from = points[i]!;
    const to = points[i + 1]!;
    const after = points[Math.min(points.length - 1, i + 2)]!;
    for (let step = 1; step <= 6; step++) {
      const t = step / 6;
      const at = (axis: 0 | 1) =>
        from[axis] +
        (t / 2) * (to[axis] - before[axis]) +
        t ** 2 * (before[axis] - 2.5 * from[axis] + 2 * to[axis] - 0.5 * after[axis]) +
        (t ** 3 / 2) * (3 * from[axis] - before[axis] - 3 * to[axis] + after[axis]);
      path.push([at(0), at(1)]);
    }
  }
  return path;
}
