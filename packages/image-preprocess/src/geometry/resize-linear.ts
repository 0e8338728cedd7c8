import type { Plane } from "../picture.ts";
import { resizeArea } from "./resize-area.ts";
import { resizePairs } from "./resize-pairs.ts";
import { pairTaps } from "./resize-taps.ts";
import type { Size } from "./size.ts";

/** Between the two nearest columns and rows, as OpenCV's `INTER_LINEAR`. */
export function resizeLinear(picture: Plane, size: Size): Uint8Array {
  // To half the size OpenCV takes the mean of 2x2 pixels, which rounds otherwise.
  if (isHalf(picture, size)) return resizeArea(picture, size);
  return resizePairs(
    picture,
    pairTaps(picture.width, size.width),
    pairTaps(picture.height, size.height),
  );
}

function isHalf(before: Size, after: Size): boolean {
  return before.width === 2 * after.width && before.height === 2 * after.height;
}
