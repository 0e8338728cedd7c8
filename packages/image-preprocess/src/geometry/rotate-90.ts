import type { Plane } from "../picture.ts";
import { flip } from "./flip.ts";
import { turn } from "./turn.ts";

/**
 * A picture turned by quarters, without loss: OpenCV's `rotate`.
 *
 * @param quarters - How often it is turned by 90° clockwise; any whole number.
 */
export function rotate90<Scale extends string>(picture: Plane<Scale>, quarters = 1): Plane<Scale> {
  const { width, height, data: source } = picture;
  switch (((quarters % 4) + 4) % 4) {
    case 1: {
      // The lowest row becomes the leftmost column.
      const data = new Uint8Array(source.length);
      const upwards = { data: source, start: (height - 1) * width, step: -width };
      turn(upwards, { data, start: 0, step: height }, width, height);
      return { width: height, height: width, data };
    }
    case 2:
      return flip(picture, "both");
    case 3: {
      // The leftmost column becomes the lowest row.
      const data = new Uint8Array(source.length);
      const upwards = { data, start: (width - 1) * height, step: -height };
      turn({ data: source, start: 0, step: width }, upwards, width, height);
      return { width: height, height: width, data };
    }
    default:
      return { ...picture, data: source.slice() };
  }
}
