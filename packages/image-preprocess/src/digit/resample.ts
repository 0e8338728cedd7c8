import { type Shares, weightedSums } from "../geometry/weighted-sums.ts";
import type { Box, InkImage } from "../picture.ts";

/**
 * A part of a picture at another size, unrounded, row by row.
 *
 * Each axis on its own: the area under each new pixel where it shrinks, Keys's cubic (a = -0.5)
 * where it grows. Past the picture's edges is paper.
 */
export function resample(ink: InkImage, box: Box, width: number, height: number): Float32Array {
  const columns = sharesOf(ink.width, box.x, box.width, width);
  const rows = sharesOf(ink.height, box.y, box.height, height);
  return Float32Array.from(weightedSums(ink, columns, rows));
}

/** The span of `length` old pixels from `start`, cut into `count` new ones. */
function sharesOf(available: number, start: number, length: number, count: number): Shares {
  const step = length / count;
  const firsts = new Int32Array(count);
  const starts = new Int32Array(count + 1);
  const weights = new Float64Array(count * Math.ceil(Math.max(step + 2, 4)));
  let at = 0;
  for (let i = 0; i < count; i++) {
    const from = start + i * step;
    const middle = from + step / 2 - 0.5;
    const first = Math.max(0, step >= 1 ? Math.floor(from) : Math.floor(middle) - 1);
    const last = step >= 1 ? Math.ceil(from + step) - 1 : Math.floor(middle) + 2;
    firsts[i] = first;
    for (let source = first; source <= Math.min(available - 1, last); source++) {
      weights[at++] =
        step >= 1 ? overlap(source, from, from + step) / step : cubic(Math.abs(source - middle));
    }
    starts[i + 1] = at;
  }
  return { firsts, starts, weights };
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
