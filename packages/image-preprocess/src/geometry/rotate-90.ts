import type { Plane } from "../picture.ts";
import { flip } from "./flip.ts";
import { turn } from "./turn.ts";

/**
 * A picture turned by quarters, without loss: OpenCV's `rotate`.
 *
 * @param quarters - How often it is turned by 90° clockwise; any whole number.
 */
export function rotate90<Scale extends string>(picture: Plane<Scale>, quarters = 1): Plane<Scale> {
  switch (((quarters % 4) + 4) % 4) {
    case 1:
      return turn(picture, { upwards: true });
    case 2:
      return flip(picture, "both");
    case 3:
      return turn(picture, { backwards: true });
    default:
      return { ...picture, data: picture.data.slice() };
  }
}
