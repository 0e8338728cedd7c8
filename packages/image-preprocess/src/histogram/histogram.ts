import { ImageError } from "../errors.ts";
import type { Plane } from "../picture.ts";

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
  const counts = new Uint32Array(256);
  const { data } = plane;
  if (mask === undefined) {
    for (let i = 0; i < data.length; i++) counts[data[i]!]!++;
    return counts;
  }
  if (mask.width !== plane.width || mask.height !== plane.height) {
    throw new ImageError(
      "INVALID_ARGUMENT",
      `the mask is ${mask.width}x${mask.height}, the picture ${plane.width}x${plane.height}`,
    );
  }
  for (let i = 0; i < data.length; i++) if (mask.data[i] !== 0) counts[data[i]!]!++;
  return counts;
}
