import type { Plane } from "../picture.ts";
import { type ExtendKernel, layColumns } from "../simd/extend-kernel.ts";
import { openKernel } from "../simd/kernel-memory.ts";
import { DISTANCE, EXTEND } from "../simd/kernels.generated.ts";

/**
 * The fewest steps from each pixel to one that is 0: once down, once up (Rosenfeld and Pfaltz 1966).
 *
 * @param diagonal - What a step over a corner costs, 1 or 2; any other step costs 1.
 */
export function chamferDistances(picture: Plane, diagonal: 1 | 2): Float32Array {
  return quickDistances(picture, diagonal) ?? plainDistances(picture, diagonal);
}

/** Wider and higher pictures have distances of more than 16 bits. */
const MOST_SIDES = 29_000;

/** Nothing where there are no kernels, or nothing is 0. */
function quickDistances({ width, height, data }: Plane, diagonal: 1 | 2): Float32Array | undefined {
  if (width + height > MOST_SIDES || data.length === 0) return undefined;
  const stride = (width + 7) & ~7;
  const at = (128 + data.length + 127) & ~63;
  const lines = (at + stride * height + 63) & ~63;
  const result = (lines + (2 * stride + 32) * (height + 2) + 127) & ~63;
  const bytes = result + 4 * data.length;
  const open = openKernel<DistanceKernel>(DISTANCE, bytes);
  const extending = openKernel<ExtendKernel>(EXTEND, bytes);
  if (!open || !extending) return undefined;
  const { memory } = open;
  memory.bytes.set(data, 128);
  // What fills rows up is not 0.
  layColumns(width, 0, stride - width, "constant", memory.words, 64);
  const right = stride - width;
  extending.kernel.extend(128, width, width, height, at, stride, 0, right, 64, 255);
  const found = open.kernel.distances(at, stride, height, lines, diagonal, width, result);
  if (found === 0) return undefined;
  return memory.floats.slice(result >> 2, (result >> 2) + data.length);
}

interface DistanceKernel {
  distances(
    data: number,
    stride: number,
    rows: number,
    lines: number,
    diagonal: number,
    width: number,
    result: number,
  ): number;
}

function plainDistances({ width, height, data }: Plane, diagonal: 1 | 2): Float32Array {
  const distances = new Int32Array(data.length);
  // The row before, with a pixel on each side that is never nearer.
  const line = new Int32Array(width + 2).fill(FAR);
  for (let y = 0; y < height; y++) stepDown(data, y * width, width, line, distances, diagonal);
  line.fill(FAR);
  for (let y = height - 1; y >= 0; y--) stepUp(distances, y * width, width, line, diagonal);
  return new Float32Array(distances);
}

/** Farther than any two pixels of a picture. */
const FAR = 0x4000_0000;

/** The distances of a row as far as they are known from above and from the left. */
function stepDown(
  data: Uint8Array,
  start: number,
  width: number,
  line: Int32Array,
  distances: Int32Array,
  diagonal: number,
): void {
  let left = FAR;
  let upperLeft = FAR;
  let upper = line[1]!;
  for (let x = 1, i = start; x <= width; x++, i++) {
    if (data[i] === 0) {
      // What is beside these is 1, whatever is above it.
      for (left = 0; x <= width && data[i] === 0; x++, i++) line[x] = 0;
      if (x > width) break;
      upper = line[x]!;
    }
    const upperRight = line[x + 1]!;
    if (left === 0 || upper === 0) left = 1;
    else {
      const above = smaller(upper + 1, smaller(upperLeft, upperRight) + diagonal);
      left = smaller(left + 1, above);
    }
    line[x] = left;
    distances[i] = left;
    upperLeft = upper;
    upper = upperRight;
  }
}

/** The distances of a row, those from above being there, with those from below and the right. */
function stepUp(
  distances: Int32Array,
  start: number,
  width: number,
  line: Int32Array,
  diagonal: number,
): void {
  let right = FAR;
  let lowerRight = FAR;
  let lower = line[width]!;
  for (let x = width, i = start + width - 1; x >= 1; x--, i--) {
    if (distances[i] === 0) {
      for (right = 0; x >= 1 && distances[i] === 0; x--, i--) line[x] = 0;
      if (x < 1) break;
      lower = line[x]!;
    }
    const lowerLeft = line[x - 1]!;
    const known = distances[i]!;
    if (right === 0 || known === 1) right = 1;
    else {
      const below = smaller(lower + 1, smaller(lowerLeft, lowerRight) + diagonal);
      right = smaller(right + 1, smaller(below, known));
    }
    line[x] = right;
    distances[i] = right;
    lowerRight = lower;
    lower = lowerLeft;
  }
}

/** Without a branch, which noise would make slow. */
function smaller(a: number, b: number): number {
  const difference = a - b;
  return b + (difference & (difference >> 31));
}
