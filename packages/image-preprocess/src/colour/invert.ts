import type { Plane } from "../picture.ts";
import { mapBytes } from "../simd/map-bytes.ts";

/** The negative: what was 0 is 255. OpenCV's `bitwise_not`. */
export function invert<Scale extends string>({ width, height, data }: Plane<Scale>): Plane<Scale> {
  const negative = mapBytes(data, undefined, (kernel, from, end) => kernel.invert(from, end));
  return { width, height, data: negative ?? data.map((value) => 255 - value) };
}
