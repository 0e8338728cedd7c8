import { planeOf } from "../filter/depth.ts";
import type { Plane } from "../picture.ts";

/** The differences of two planes of one size; 0 where the second is larger. */
export function subtract<Scale extends string>(
  picture: Plane<Scale>,
  less: Plane<Scale>,
): Plane<Scale> {
  const result = planeOf<"uint8", Scale>(picture, "uint8");
  for (let i = 0; i < result.data.length; i++) {
    const difference = picture.data[i]! - less.data[i]!;
    // All ones where the difference is negative.
    result.data[i] = difference & ~(difference >> 31);
  }
  return result;
}
