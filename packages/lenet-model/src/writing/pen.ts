import type { Canvas } from "../non-digits/canvas.ts";
import type { Random } from "../random.ts";

/**
 * What pen, paper, camera and threshold make of what is written: strokes thinner or thicker, soft or
 * hard, and at times of few pixels.
 *
 * @param strength - From 0 to 1: how often strokes change their width, and how far they blur.
 */
export function penned(canvas: Canvas, random: Random, strength: number): Canvas {
  const { width, height } = canvas;
  let { ink } = canvas;
  const change = random.next();
  if (change < 0.25 * strength) ink = extreme(ink, width, -1);
  else if (change < 0.52 * strength) ink = extreme(ink, width, 1);
  if (change >= 0.45 * strength && change < 0.52 * strength) ink = extreme(ink, width, 1);

  const blurs = Math.floor(random.between(0, 4 * strength + 0.99));
  for (let i = 0; i < blurs; i++) ink = softened(ink, width);
  if (random.next() < 0.65) ink = hardened(ink, random.between(0.25, 0.6), random.between(1.5, 6));
  if (random.next() < 0.4) ink = coarse({ width, height, ink }, random, strength);
  return { width, height, ink };
}

/** The most (`sign` 1) or least (-1) ink of each 3x3 window. */
function extreme(ink: Float32Array, width: number, sign: 1 | -1): Float32Array {
  return slide(slide(ink, 1), width);

  function slide(values: Float32Array, step: number): Float32Array {
    const result = values.slice();
    for (let i = step; i < values.length - step; i++) {
      const before = values[i - step]!;
      const after = values[i + step]!;
      let most = values[i]!;
      if (sign * before > sign * most) most = before;
      if (sign * after > sign * most) most = after;
      result[i] = most;
    }
    return result;
  }
}

/** Blurred by [1 2 1] / 4 each way. */
function softened(ink: Float32Array, width: number): Float32Array {
  return slide(slide(ink, 1), width);

  function slide(values: Float32Array, step: number): Float32Array {
    const result = values.slice();
    for (let i = step; i < values.length - step; i++) {
      result[i] = 0.5 * values[i]! + 0.25 * (values[i - step]! + values[i + step]!);
    }
    return result;
  }
}

/** A soft threshold at a share of the darkest ink. */
function hardened(ink: Float32Array, level: number, contrast: number): Float32Array {
  let most = 0;
  for (let i = 0; i < ink.length; i++) if (ink[i]! > most) most = ink[i]!;
  if (most === 0) return ink;
  const result = new Float32Array(ink.length);
  for (let i = 0; i < ink.length; i++) {
    result[i] = clamped((ink[i]! / most - level) * contrast + 0.5);
  }
  return result;
}

/** Seen by a camera of fewer pixels, black and white at times, and enlarged again. */
function coarse({ width, height, ink }: Canvas, random: Random, strength: number): Float32Array {
  const pixel = random.between(1.2, 3.6);
  const isBinary = random.next() < 0.5;
  const columns = Math.floor(width / pixel);
  const rows = Math.floor(height / pixel);
  const few = new Float32Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    const top = Math.floor(y * pixel);
    const bottom = Math.max(top + 1, Math.floor((y + 1) * pixel));
    for (let x = 0; x < columns; x++) {
      const left = Math.floor(x * pixel);
      const right = Math.max(left + 1, Math.floor((x + 1) * pixel));
      let sum = 0;
      for (let row = top; row < bottom; row++) {
        for (let i = row * width + left; i < row * width + right; i++) sum += ink[i]!;
      }
      let mean = sum / ((bottom - top) * (right - left));
      if (mean > 0.02) mean += strength * random.between(-0.1, 0.1);
      few[y * columns + x] = isBinary ? (mean > 0.4 ? 1 : 0) : clamped(mean);
    }
  }

  const result = new Float32Array(ink.length);
  for (let y = 0; y < height; y++) {
    const fromY = (y + 0.5) / pixel - 0.5;
    if (fromY < 0 || fromY >= rows - 1) continue;
    const row = Math.floor(fromY);
    const down = fromY - row;
    for (let x = 0; x < width; x++) {
      const fromX = (x + 0.5) / pixel - 0.5;
      if (fromX < 0 || fromX >= columns - 1) continue;
      const column = Math.floor(fromX);
      const across = fromX - column;
      const at = row * columns + column;
      const upper = few[at]! * (1 - across) + few[at + 1]! * across;
      const lower = few[at + columns]! * (1 - across) + few[at + columns + 1]! * across;
      result[y * width + x] = upper * (1 - down) + lower * down;
    }
  }
  return result;
}

function clamped(ink: number): number {
  return Math.min(1, Math.max(0, ink));
}
