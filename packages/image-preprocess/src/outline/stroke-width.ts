import type { Plane } from "../picture.ts";

/**
 * How wide the strokes of a drawing (0 is paper) are: the median over its ink, in pixels; 0 without
 * ink.
 *
 * A stroke is as wide at a pixel as the shortest of the four straight runs of ink through it: along
 * the row, the column and both diagonals. At other angles that is up to 8% too much.
 */
export function strokeWidth(drawing: Plane): number {
  const { width, height, data } = drawing;
  const widths = new Float32Array(data.length).fill(Number.POSITIVE_INFINITY);
  for (let y = 0; y < height; y++) measureRuns(data, widths, y * width, 1, width, 1);
  for (let x = 0; x < width; x++) measureRuns(data, widths, x, width, height, 1);
  const diagonal = Math.SQRT2;
  for (let start = 1 - height; start < width; start++) {
    const x = Math.max(0, start);
    const y = Math.max(0, -start);
    const length = Math.min(width - x, height - y);
    measureRuns(data, widths, y * width + x, width + 1, length, diagonal);
    // The same in a mirror.
    measureRuns(data, widths, y * width + width - 1 - x, width - 1, length, diagonal);
  }
  return median(ofInk(widths, data));
}

/** Note the length of each run of ink at its pixels, where it is the shortest so far. */
function measureRuns(
  data: Uint8Array,
  widths: Float32Array,
  start: number,
  step: number,
  length: number,
  pixel: number,
): void {
  const end = start + length * step;
  for (let at = start; at !== end; at += step) {
    if (data[at] === 0) continue;
    const first = at;
    while (at + step !== end && data[at + step] !== 0) at += step;
    const run = ((at - first) / step + 1) * pixel;
    for (let i = first; i <= at; i += step) if (run < widths[i]!) widths[i] = run;
  }
}

function ofInk(widths: Float32Array, data: Uint8Array): Float32Array {
  let count = 0;
  for (let i = 0; i < data.length; i++) if (data[i] !== 0) widths[count++] = widths[i]!;
  return widths.subarray(0, count);
}

function median(values: Float32Array): number {
  if (values.length === 0) return 0;
  values.sort();
  return values[Math.floor(values.length / 2)]!;
}
