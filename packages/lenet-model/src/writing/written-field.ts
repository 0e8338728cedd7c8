import type { Canvas } from "../non-digits/canvas.ts";
import { extentOf } from "../non-digits/extent.ts";
import type { Random } from "../random.ts";

/** Side of the box that a digit fills in a field, and of the field, in pixels. */
const BOX = 20;
const SIDE = 28;
/** Boxes and centres that readers find differ by this much, in pixels. */
const BOX_OFF = 1;
const CENTRE_OFF = 0.7;
/** The darkest pixel of a field is full ink, unless it is hardly ink at all. */
const LEAST_DARKEST = 0.2;

/**
 * What is written on a canvas as a field, prepared as MNIST was, give or take a pixel: fitted into
 * 20x20 with its aspect kept, its centre of mass in the middle of 28x28.
 *
 * @param field - 784 values that it goes into, ink from 0 to 1.
 * @returns Whether there was anything on the canvas.
 */
export function putWrittenField(canvas: Canvas, random: Random, field: Float32Array): boolean {
  const { left, right, top, bottom } = extentOf(canvas);
  if (right < left) return false;
  const inkWidth = right - left + 1;
  const inkHeight = bottom - top + 1;
  const side = BOX + random.between(-BOX_OFF, BOX_OFF);
  const scale = side / Math.max(inkWidth, inkHeight);
  const width = Math.max(1, Math.round(inkWidth * scale));
  const height = Math.max(1, Math.round(inkHeight * scale));
  const columns = weightsOf(left, inkWidth, width);
  const rows = weightsOf(top, inkHeight, height);
  const fitted = fit(canvas, columns, rows, left, inkWidth);

  let [sum, sumX, sumY, most] = [0, 0, 0, LEAST_DARKEST];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const ink = fitted[i]!;
      sum += ink;
      sumX += ink * x;
      sumY += ink * y;
      if (ink > most) most = ink;
    }
  }
  const off = () => random.between(-CENTRE_OFF, CENTRE_OFF);
  const fieldLeft = Math.round(SIDE / 2 - sumX / sum + off() - 0.5);
  const fieldTop = Math.round(SIDE / 2 - sumY / sum + off() - 0.5);
  field.fill(0);
  for (let y = 0; y < height; y++) {
    const row = fieldTop + y;
    if (row < 0 || row >= SIDE) continue;
    for (let x = 0; x < width; x++) {
      const column = fieldLeft + x;
      if (column < 0 || column >= SIDE) continue;
      field[row * SIDE + column] = fitted[y * width + x]! / most;
    }
  }
  return true;
}

/** For each new pixel: its first old pixel, and the weights of those from there on. */
interface AxisWeights {
  readonly first: Int32Array;
  readonly weights: readonly Float32Array[];
}

/** A stretch of old pixels cut into `count` new ones: the area under each where it shrinks, linear where it grows. */
function weightsOf(start: number, length: number, count: number): AxisWeights {
  const step = length / count;
  const first = new Int32Array(count);
  const weights: Float32Array[] = [];
  for (let i = 0; i < count; i++) {
    if (step >= 1) {
      const from = i * step;
      const to = Math.min(length, from + step);
      const begin = Math.floor(from + 1e-6);
      const end = Math.max(begin + 1, Math.ceil(to - 1e-6));
      first[i] = start + begin;
      const parts = new Float32Array(end - begin);
      for (let k = begin; k < end; k++) {
        parts[k - begin] = (Math.min(to, k + 1) - Math.max(from, k)) / (to - from);
      }
      weights.push(parts);
    } else {
      const middle = Math.min(length - 1, Math.max(0, (i + 0.5) * step - 0.5));
      const begin = Math.min(Math.max(0, length - 2), Math.floor(middle));
      first[i] = start + begin;
      const second = middle - begin;
      weights.push(length === 1 ? Float32Array.of(1) : Float32Array.of(1 - second, second));
    }
  }
  return { first, weights };
}

function fit(
  { width: stride, ink }: Canvas,
  columns: AxisWeights,
  rows: AxisWeights,
  left: number,
  inkWidth: number,
): Float32Array {
  const width = columns.first.length;
  const height = rows.first.length;
  const fitted = new Float32Array(width * height);
  const line = new Float32Array(inkWidth);
  for (let y = 0; y < height; y++) {
    line.fill(0);
    const rowWeights = rows.weights[y]!;
    for (let k = 0; k < rowWeights.length; k++) {
      const weight = rowWeights[k]!;
      const from = (rows.first[y]! + k) * stride + left;
      for (let x = 0; x < inkWidth; x++) line[x]! += weight * ink[from + x]!;
    }
    for (let x = 0; x < width; x++) {
      const weights = columns.weights[x]!;
      const from = columns.first[x]! - left;
      let sum = 0;
      for (let k = 0; k < weights.length; k++) sum += weights[k]! * line[from + k]!;
      fitted[y * width + x] = sum;
    }
  }
  return fitted;
}
