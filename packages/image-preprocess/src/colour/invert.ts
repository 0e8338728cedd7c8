import type { Plane } from "../picture.ts";

/** The negative: what was 0 is 255. OpenCV's `bitwise_not`. */
export function invert<Scale extends string>(plane: Plane<Scale>): Plane<Scale> {
  const { width, height, data } = plane;
  const negative = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) negative[i] = 255 - data[i]!;
  return { width, height, data: negative };
}
