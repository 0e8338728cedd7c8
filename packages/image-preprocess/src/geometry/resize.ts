import type { Plane } from "../picture.ts";
import { isHalf, resizeArea } from "./resize-area.ts";
import { resizeNearest } from "./resize-nearest.ts";
import { resizeRows } from "./resize-rows.ts";
import { cubicTaps, lanczosTaps, linearTaps } from "./resize-taps.ts";
import { checkNotEmpty, checkSize, type Size } from "./size.ts";

/**
 * How a pixel of the new size is made from those around its place on the old one:
 * - `nearest`: a copy of one, for masks and labels;
 * - `linear`: between 4, to enlarge, or to make smaller by less than 2;
 * - `cubic`: between 16, sharper, to enlarge;
 * - `area`: the mean of all that it covers, to make smaller;
 * - `lanczos`: between 64 (OpenCV's `INTER_LANCZOS4`), the sharpest.
 */
export type ResizeInterpolation = "nearest" | "linear" | "cubic" | "area" | "lanczos";

export interface ResizeOptions extends Size {
  readonly interpolation?: ResizeInterpolation;
}

/**
 * The picture at another size: OpenCV's `resize`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` for a size that is no size, `EMPTY_IMAGE` for a picture
 * without pixels.
 */
export function resize<Scale extends string>(
  picture: Plane<Scale>,
  { width, height, interpolation = "linear" }: ResizeOptions,
): Plane<Scale> {
  const size = { width, height };
  checkNotEmpty(picture);
  checkSize(size);
  if (width === picture.width && height === picture.height) {
    return { ...size, data: picture.data.slice() };
  }
  return { ...size, data: RESIZE[interpolation](picture, size) };
}

const RESIZE: Record<ResizeInterpolation, (picture: Plane, size: Size) => Uint8Array> = {
  nearest: resizeNearest,
  // To half the size OpenCV takes the mean of 2x2 pixels, which rounds otherwise.
  linear: (picture, size) =>
    isHalf(picture, size) ? resizeArea(picture, size) : resizeRows(picture, size, linearTaps),
  cubic: (picture, size) => resizeRows(picture, size, cubicTaps),
  area: resizeArea,
  lanczos: (picture, size) => resizeRows(picture, size, lanczosTaps),
};
