import type { Plane } from "../picture.ts";
import { openKernel } from "../simd/kernel-memory.ts";
import { DISTANCE } from "../simd/kernels/distance.generated.ts";

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

/** Nothing where there are no kernels. */
function quickDistances({ width, height, data }: Plane, diagonal: 1 | 2): Float32Array | undefined {
  if (width + height > MOST_SIDES) return undefined;
  const stride = (width + 7) & ~7;
  const open = openKernel<DistanceKernel>(DISTANCE, [
    stride * height,
    (2 * stride + 32) * (height + 2),
    4 * data.length,
  ]);
  if (!open) return undefined;
  const { kernel, memory } = open;
  const [at, lines, result] = open.at;
  memory.bytes.fill(255, at, at + stride * height);
  for (let y = 0; y < height; y++) {
    memory.bytes.set(data.subarray(y * width, (y + 1) * width), at + y * stride);
  }
  kernel.distances(at, stride, height, lines, diagonal, width, result);
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
  ): void;
}

/** Farther than any two pixels of a picture. */
const FAR = 0x4000_0000;

function plainDistances({ width, height, data }: Plane, diagonal: 1 | 2): Float32Array {
  // With a pixel around it that is as far as can be.
  const stride = width + 2;
  const distances = new Int32Array(stride * (height + 2)).fill(FAR);
  const before = [-1, -stride, -stride - 1, -stride + 1];
  const step = (i: number, direction: 1 | -1) => {
    const place = stride + 1 + i + 2 * Math.floor(i / width);
    let least = data[i] === 0 ? 0 : distances[place]!;
    for (let k = 0; k < 4; k++) {
      least = Math.min(least, distances[place + direction * before[k]!]! + (k < 2 ? 1 : diagonal));
    }
    distances[place] = least;
    return least;
  };
  for (let i = 0; i < data.length; i++) step(i, 1);
  return Float32Array.from(data, (_, i) => step(data.length - 1 - i, -1)).reverse();
}
