import { ImageError } from "../errors.ts";
import type { Plane } from "../picture.ts";
import { mapBytes } from "../simd/map-bytes.ts";

/**
 * What the first plane has more than the second, 0 where it has less: OpenCV's `subtract`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when the planes differ in size.
 */
export function subtract<Scale extends string>(
  { width, height, data }: Plane<Scale>,
  less: Plane<Scale>,
): Plane<Scale> {
  if (less.width !== width || less.height !== height) {
    throw new ImageError(
      "INVALID_ARGUMENT",
      `one plane is ${width}x${height}, the other ${less.width}x${less.height}`,
    );
  }
  const difference = mapBytes(data, less.data, (kernel, from, end, other) =>
    kernel.subtract(from, end, other),
  );
  return {
    width,
    height,
    data: difference ?? data.map((value, i) => Math.max(0, value - less.data[i]!)),
  };
}
