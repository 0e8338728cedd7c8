import type { Plane } from "../picture.ts";
import { resizeArea } from "./resize-area.ts";
import { resizePairs } from "./resize-pairs.ts";
import { centredTaps } from "./resize-taps.ts";
import type { Size } from "./size.ts";

/** Between the two nearest columns and rows, as OpenCV's `INTER_LINEAR`. */
export function resizeLinear(picture: Plane, size: Size): Uint8Array {
  // To half the size OpenCV takes the mean of 2x2 pixels, which rounds otherwise.
  if (isHalf(picture, size)) return resizeArea(picture, size);
  return resizePairs(
    picture,
    centredTaps(picture.width, size.width, 2, line),
    centredTaps(picture.height, size.height, 2, line),
  );
}

function line(x: number): readonly number[] {
  return [1 - x, x];
}

function isHalf(before: Size, after: Size): boolean {
  return before.width === 2 * after.width && before.height === 2 * after.height;
}
