import type { Box, InkImage } from "../picture.ts";

/**
 * A part of a picture at another size, unrounded, row by row.
 *
 * Each axis on its own: the area under each new pixel where it shrinks, Keys's cubic (a = -0.5)
 * where it grows. Past the picture's edges is paper.
 */
export function resample(ink: InkImage, box: Box, width: number, height: number): Float32Array {
  const columns = taps(ink.width, box.x, box.width, width);
  const rows = taps(ink.height, box.y, box.height, height);
  const sampled = new Float32Array(width * height);
  const { data, width: stride } = ink;
  const line = new Float32Array(stride);
  for (let y = 0; y < height; y++) {
    line.fill(0);
    for (let k = rows.starts[y]!; k < rows.starts[y + 1]!; k++) {
      const weight = rows.weights[k]!;
      const from = rows.sources[k]! * stride;
      for (let x = 0; x < stride; x++) line[x]! += weight * data[from + x]!;
    }
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let k = columns.starts[x]!; k < columns.starts[x + 1]!; k++) {
        sum += columns.weights[k]! * line[columns.sources[k]!]!;
      }
      sampled[y * width + x] = sum;
    }
  }
  return sampled;
}

/** Which old pixels make each new one: those from `starts[i]` up to `starts[i + 1]`. */
interface Taps {
  readonly starts: Int32Array;
  readonly sources: Int32Array;
  readonly weights: Float32Array;
}

/** The span of `length` old pixels from `start`, cut into `count` new ones. */
function taps(available: number, start: number, length: number, count: number): Taps {
  const step = length / count;
  const starts = new Int32Array(count + 1);
  const sources: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < count; i++) {
    const from = start + i * step;
    const middle = from + step / 2 - 0.5;
    const first = step >= 1 ? Math.floor(from) : Math.floor(middle) - 1;
    const last = step >= 1 ? Math.ceil(from + step) - 1 : first + 3;
    for (let source = Math.max(0, first); source <= Math.min(available - 1, last); source++) {
      sources.push(source);
      weights.push(
        step >= 1 ? overlap(source, from, from + step) / step : cubic(Math.abs(source - middle)),
      );
    }
    starts[i + 1] = sources.length;
  }
  return { starts, sources: Int32Array.from(sources), weights: Float32Array.from(weights) };
}

/** How much of the pixel from `source` to `source + 1` lies between `from` and `to`. */
function overlap(source: number, from: number, to: number): number {
  return Math.max(0, Math.min(to, source + 1) - Math.max(from, source));
}

function cubic(distance: number): number {
  if (distance < 1) return 1 + distance * distance * (1.5 * distance - 2.5);
  if (distance < 2) return 2 + distance * (-4 + distance * (2.5 - 0.5 * distance));
  return 0;
}
