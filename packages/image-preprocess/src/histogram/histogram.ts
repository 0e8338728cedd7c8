import { ImageError } from "../errors.ts";
import type { Plane } from "../picture.ts";
import { LEVELS } from "../simd/kernels/levels.generated.ts";
import type { LevelsKernel } from "../simd/levels-kernel.ts";
import { mapPixels } from "../simd/map-pixels.ts";

/** How many pixels have each level, 0 to 255. */
export type Histogram = Uint32Array;

export interface HistogramOptions {
  /** Count only the pixels where this plane, of the same size, is not 0. Default all. */
  readonly mask?: Plane;
}

/**
 * Count the levels of a picture: OpenCV's `calcHist` with 256 bins.
 *
 * For the channels of a colour picture, count each plane of `splitChannels`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when the mask has another size.
 */
export function histogram(plane: Plane, { mask }: HistogramOptions = {}): Histogram {
  if (mask === undefined) return count(plane.data);
  if (mask.width !== plane.width || mask.height !== plane.height) {
    throw new ImageError(
      "INVALID_ARGUMENT",
      `the mask is ${mask.width}x${mask.height}, the picture ${plane.width}x${plane.height}`,
    );
  }
  return count(plane.data, mask.data);
}

/** Neighbours count apart: they often have one level, and would wait for each other. */
const TABLES = 1024;

function count(data: Uint8Array, mask?: Uint8Array): Histogram {
  const counts = new Uint32Array(256);
  let tables: Int32Array | undefined;
  const counted = mapPixels(
    LEVELS,
    {
      pixels: data.length,
      sources: mask ? [data, mask] : [data],
      results: [],
      room: 4 * TABLES,
    },
    (kernel: LevelsKernel, { memory, count, from: [first, second], room }) => {
      // The room stays as it is from piece to piece.
      tables ??= memory.words.subarray(room >> 2, (room >> 2) + TABLES).fill(0);
      if (second === undefined) kernel.count(first!, first! + count, room);
      else kernel.countMasked(first!, first! + count, second, room);
    },
  );
  if (!counted) {
    for (let i = 0; i < data.length; i++) if (mask?.[i] !== 0) counts[data[i]!]!++;
    return counts;
  }
  if (tables === undefined) return counts;
  for (let level = 0; level < 256; level++) {
    counts[level] = tables[level]! + tables[256 + level]!;
    // With a mask, these count what it leaves out.
    if (!mask) counts[level]! += tables[512 + level]! + tables[768 + level]!;
  }
  return counts;
}
