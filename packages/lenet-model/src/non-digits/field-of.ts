import type { Canvas } from "./canvas.ts";
import { extentOf } from "./extent.ts";

/** Side of the box that a digit fills in a field, and of the field, in pixels. */
const BOX = 20;
const SIDE = 28;

/**
 * What is drawn on a canvas as a field, prepared as MNIST was: fitted into 20x20 by the mean of the
 * pixels that fall together, its centre of mass in the middle of 28x28.
 *
 * @returns 784 bytes, or undefined when the canvas is empty.
 */
export function fieldOf(canvas: Canvas): Uint8Array | undefined {
  const extent = extentOf(canvas);
  if (extent.right < extent.left) return undefined;
  const inkWidth = extent.right - extent.left + 1;
  const inkHeight = extent.bottom - extent.top + 1;
  const scale = BOX / Math.max(inkWidth, inkHeight);
  const width = Math.max(1, Math.round(inkWidth * scale));
  const height = Math.max(1, Math.round(inkHeight * scale));
  const fitted = fit(
    canvas,
    spans(extent.left, inkWidth, width),
    spans(extent.top, inkHeight, height),
  );

  let [sum, sumX, sumY, most] = [0, 0, 0, 0];
  fitted.forEach((ink, i) => {
    sum += ink;
    sumX += ink * (i % width);
    sumY += ink * Math.floor(i / width);
    most = Math.max(most, ink);
  });
  const left = Math.round((SIDE - 1) / 2 - sumX / sum);
  const top = Math.round((SIDE - 1) / 2 - sumY / sum);
  const field = new Uint8Array(SIDE * SIDE);
  fitted.forEach((ink, i) => {
    const x = left + (i % width);
    const y = top + Math.floor(i / width);
    if (x < 0 || y < 0 || x >= SIDE || y >= SIDE) return;
    field[y * SIDE + x] = Math.round((255 * ink) / most);
  });
  return field;
}

/** The pixels of a canvas that fall together, and how much of each. */
type Span = readonly (readonly [pixel: number, share: number])[];

/** Part of a canvas resized; each pixel is the mean of what falls into it, or its nearest. */
function fit(canvas: Canvas, columns: readonly Span[], rows: readonly Span[]): Float32Array {
  const [width, height] = [columns.length, rows.length];
  const fitted = new Float32Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      let sum = 0;
      let area = 0;
      for (const [row, rowShare] of rows[y]!) {
        for (const [column, columnShare] of columns[x]!) {
          sum += canvas.ink[row * canvas.width + column]! * rowShare * columnShare;
          area += rowShare * columnShare;
        }
      }
      fitted[at] = sum / area;
    }
  }
  return fitted;
}

/** For each of `count` equal parts of a stretch: the pixels in it, and how much of each. */
function spans(start: number, length: number, count: number): Span[] {
  const step = length / count;
  return Array.from({ length: count }, (_, part) => {
    const from = start + part * step;
    const to = from + step;
    const span: [number, number][] = [];
    for (let pixel = Math.floor(from); pixel < to - 1e-9; pixel++) {
      const share = Math.min(pixel + 1, to) - Math.max(pixel, from);
      if (share > 1e-9) span.push([pixel, share]);
    }
    return span;
  });
}
