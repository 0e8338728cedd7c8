import type { Plane } from "../picture.ts";
import { mapBytes } from "../simd/map-bytes.ts";

/** The differences of two planes of one size; 0 where the second is larger. */
export function subtract<Scale extends string>(
  { width, height, data }: Plane<Scale>,
  { data: less }: Plane<Scale>,
): Plane<Scale> {
  const difference = mapBytes(data, less, (kernel, from, end, other) =>
    kernel.subtract(from, end, other),
  );
  return {
    width,
    height,
    data: difference ?? data.map((value, i) => Math.max(0, value - less[i]!)),
  };
}
