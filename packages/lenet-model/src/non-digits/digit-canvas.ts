import { type Canvas, emptyCanvas, putInk } from "./canvas.ts";

/** Side of a digit's field, and the margin round it on the canvas, in pixels. */
const SIDE = 28;
const MARGIN = 4;

/**
 * A digit's field at twice its size, smoothly enlarged, on a canvas of 64x64.
 *
 * @param field - Row-major ink from 0 to 1.
 */
export function digitCanvas(field: Float32Array): Canvas {
  const canvas = emptyCanvas();
  for (let y = 0; y < 2 * SIDE; y++) {
    for (let x = 0; x < 2 * SIDE; x++) {
      putInk(canvas, x + MARGIN, y + MARGIN, sample(field, x / 2, y / 2));
    }
  }
  return canvas;
}

/** The field between its pixels, bilinearly. */
function sample(field: Float32Array, x: number, y: number): number {
  const column = Math.min(SIDE - 2, Math.floor(x));
  const row = Math.min(SIDE - 2, Math.floor(y));
  const right = x - column;
  const below = y - row;
  const at = row * SIDE + column;
  const upper = field[at]! * (1 - right) + field[at + 1]! * right;
  const lower = field[at + SIDE]! * (1 - right) + field[at + SIDE + 1]! * right;
  return upper * (1 - below) + lower * below;
}
