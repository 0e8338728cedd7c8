import { ImageError } from "../errors.ts";
import type { Plane } from "../picture.ts";
import { wordsOf } from "../words.ts";

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
  if (mask === undefined) return countAll(plane.data);
  if (mask.width !== plane.width || mask.height !== plane.height) {
    throw new ImageError(
      "INVALID_ARGUMENT",
      `the mask is ${mask.width}x${mask.height}, the picture ${plane.width}x${plane.height}`,
    );
  }
  return countMasked(plane.data, mask.data);
}

/**
 * What the mask leaves out is counted too, apart: a branch would cost more. So are neighbours, as in
 * {@link countAll}.
 */
function countMasked(data: Uint8Array, mask: Uint8Array): Histogram {
  const apart = new Int32Array(4 * 256);
  const even = data.length & ~1;
  for (let i = 0; i < even; i += 2) {
    apart[((mask[i]! - 1) & 512) | data[i]!]!++;
    apart[256 | ((mask[i + 1]! - 1) & 512) | data[i + 1]!]!++;
  }
  if (even < data.length) apart[((mask[even]! - 1) & 512) | data[even]!]!++;
  const counts = new Uint32Array(256);
  for (let level = 0; level < 256; level++) counts[level] = apart[level]! + apart[256 | level]!;
  return counts;
}

/** Neighbours count apart: they often have one level, and would wait for each other. */
function countAll(data: Uint8Array): Histogram {
  const words = wordsOf(data);
  const apart = new Int32Array(4 * 256);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    apart[word & 255]!++;
    apart[256 | ((word >>> 8) & 255)]!++;
    apart[512 | ((word >>> 16) & 255)]!++;
    apart[768 | (word >>> 24)]!++;
  }
  for (let i = words.length * 4; i < data.length; i++) apart[data[i]!]!++;
  const counts = new Uint32Array(256);
  for (let level = 0; level < 256; level++) {
    counts[level] = apart[level]! + apart[256 | level]! + apart[512 | level]! + apart[768 | level]!;
  }
  return counts;
}
