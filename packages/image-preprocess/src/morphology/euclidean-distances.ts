import type { Plane } from "../picture.ts";

/**
 * Exact straight distances to the nearest pixel that is 0, in a time that grows with the picture
 * only (Meijster, Roerdink and Hesselink 2000; Felzenszwalb and Huttenlocher 2012).
 *
 * First the distances along each column. Then, along each row, the squared distances are the lower
 * envelope of parabolas, one for each column, as high as its distance squared.
 */
export function euclideanDistances(picture: Plane): Float32Array {
  const { width, height } = picture;
  const distances = alongColumns(picture);
  const envelope = {
    columns: new Int32Array(width),
    heights: new Float64Array(width),
    starts: new Float64Array(width),
  };
  for (let y = 0; y < height; y++) {
    for (let x = y * width, end = x + width; x < end; ) {
      if (distances[x] === 0) {
        x++;
        continue;
      }
      const start = x;
      while (x < end && distances[x] !== 0) x++;
      // A pixel that is 0 is on both sides, or the edge: nothing beyond it is nearer.
      const from = Math.max(y * width, start - 1);
      alongRun(distances, from, Math.min(end, x + 1) - from, envelope);
    }
  }
  return distances;
}

/** The lowest of parabolas, from left to right. */
interface Envelope {
  /** Where each has its lowest point. */
  readonly columns: Int32Array;
  /** How high that is. */
  readonly heights: Float64Array;
  /** From where on it is the lowest. */
  readonly starts: Float64Array;
}

/** The distance to the nearest 0 above or below, row by row down and up again. */
function alongColumns({ width, height, data }: Plane): Float32Array {
  const distances = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const above = i < width ? Number.POSITIVE_INFINITY : distances[i - width]!;
    distances[i] = data[i] === 0 ? 0 : above + 1;
  }
  for (let i = (height - 1) * width - 1; i >= 0; i--) {
    const below = distances[i + width]! + 1;
    if (below < distances[i]!) distances[i] = below;
  }
  return distances;
}

/** From distances along columns to straight ones, for some pixels of one row. */
function alongRun(
  distances: Float32Array,
  start: number,
  length: number,
  { columns, heights, starts }: Envelope,
): void {
  let last = -1;
  for (let x = 0; x < length; x++) {
    const distance = distances[start + x]!;
    if (distance === Number.POSITIVE_INFINITY) continue;
    const height = distance * distance;
    // The first one stays: from its left on.
    let from = Number.NEGATIVE_INFINITY;
    for (; last >= 0; last--) {
      const column = columns[last]!;
      from = (height + x * x - heights[last]! - column * column) / (2 * (x - column));
      if (from > starts[last]!) break;
    }
    last++;
    columns[last] = x;
    heights[last] = height;
    starts[last] = from;
  }
  if (last < 0) return;
  for (let x = 0, i = 0; x < length; x++) {
    while (i < last && starts[i + 1]! <= x) i++;
    const dx = x - columns[i]!;
    distances[start + x] = Math.sqrt(dx * dx + heights[i]!);
  }
}
