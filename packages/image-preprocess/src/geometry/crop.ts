import { ImageError } from "../errors.ts";
import type { Box, Plane } from "../picture.ts";
import { copyRows } from "./copy-rows.ts";
import { isInside } from "./size.ts";

/**
 * The part of a picture inside a box.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when the box has no pixels or reaches past an edge.
 */
export function crop<Scale extends string>(picture: Plane<Scale>, box: Box): Plane<Scale> {
  if (!isInside(box, picture)) {
    throw new ImageError(
      "INVALID_ARGUMENT",
      `the box ${box.width}x${box.height} at (${box.x}, ${box.y}) isn't inside a picture of ` +
        `${picture.width}x${picture.height}`,
    );
  }
  const { x, y, width, height } = box;
  const first = y * picture.width + x;
  return { width, height, data: copyRows(picture.data, first, picture.width, width, height) };
}
