import { invert } from "../colour/invert.ts";
import type { Plane } from "../picture.ts";
import { mapBytes } from "../simd/map-bytes.ts";
import { erode } from "./erode.ts";
import type { MorphologyOptions } from "./morph.ts";
import type { StructuringElement } from "./structuring-element.ts";

export interface HitOrMissOptions extends MorphologyOptions {
  /** 1 where the pattern is bright, -1 where it is dark, 0 where it doesn't matter. */
  readonly kernel: StructuringElement;
}

/**
 * Where a pattern is found in a picture of 0 and 255: OpenCV's `morphologyEx` with `MORPH_HITMISS`.
 * The pixel under the anchor of each place is 255, all others are 0.
 *
 * @throws {ImageError} As `erode`, except that a pattern to which nothing matters leaves the
 * picture as it is.
 */
export function hitOrMiss<Scale extends string>(
  picture: Plane<Scale>,
  { kernel, ...options }: HitOrMissOptions,
): Plane<Scale> {
  const bright = matching(kernel, 1);
  const dark = matching(kernel, -1);
  const hits = bright && erode(picture, { ...options, kernel: bright });
  const misses = dark && erode(invert(picture), { ...options, kernel: dark });
  if (hits && misses) return both(hits, misses);
  return hits ?? misses ?? { ...picture, data: picture.data.slice() };
}

/** An element that looks where the pattern has a value, if it has it anywhere. */
function matching(kernel: StructuringElement, value: 1 | -1): StructuringElement | undefined {
  if (!kernel.data.includes(value)) return undefined;
  return { ...kernel, data: kernel.data.map((there) => (there === value ? 1 : 0)) };
}

function both<Scale extends string>(
  { width, height, data }: Plane<Scale>,
  { data: others }: Plane<Scale>,
): Plane<Scale> {
  const common = mapBytes(data, others, (kernel, from, end, other) => kernel.and(from, end, other));
  return { width, height, data: common ?? data.map((value, i) => value & others[i]!) };
}
