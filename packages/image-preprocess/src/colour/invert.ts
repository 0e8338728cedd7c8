import type { Plane } from "../picture.ts";
import { wordsOf } from "../words.ts";

/** The negative: what was 0 is 255. OpenCV's `bitwise_not`. */
export function invert<Scale extends string>(plane: Plane<Scale>): Plane<Scale> {
  const { width, height, data } = plane;
  const negative = new Uint8Array(data.length);
  const words = wordsOf(data);
  const inverse = wordsOf(negative);
  for (let i = 0; i < words.length; i++) inverse[i] = ~words[i]!;
  for (let i = words.length * 4; i < data.length; i++) negative[i] = 255 - data[i]!;
  return { width, height, data: negative };
}
