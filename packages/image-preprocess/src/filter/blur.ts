import type { Point } from "../geometry/point.ts";
import type { Plane } from "../picture.ts";
import { planeOf } from "./depth.ts";
import { type BorderOptions, type Extended, extend } from "./extend.ts";
import { marginsOf, sidesOf, type WindowSize } from "./window.ts";

export interface BlurOptions extends BorderOptions {
  readonly ksize: WindowSize;
  /** The pixel of the window that gets the result; its middle when left out. */
  readonly anchor?: Point;
}

/**
 * Each pixel becomes the mean of a box around it: OpenCV's `blur`. The time does not depend on the
 * size of the box.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` for a window that is none, `EMPTY_IMAGE` for a picture
 * without pixels.
 */
export function blur<Scale extends string>(
  picture: Plane<Scale>,
  { ksize, anchor, border }: BlurOptions,
): Plane<Scale> {
  const size = sidesOf(ksize);
  const blurred = planeOf<"uint8", Scale>(picture, "uint8");
  if (size.width === 1 && size.height === 1) {
    blurred.data.set(picture.data);
    return blurred;
  }
  const extended = extend(picture, marginsOf(size, anchor), border);
  const sums = new Int32Array(picture.width + size.width - 1);
  const { data } = blurred;
  const means = size.width * size.height <= 256 ? smallMeans : largeMeans;
  for (let y = 0; y < size.height; y++) addRow(sums, extended, y);
  for (let y = 0; y < picture.height; y++) {
    means(sums, size.width, size.height, data, y * picture.width, picture.width);
    if (y < picture.height - 1) moveDown(sums, extended, y, size.height);
  }
  return blurred;
}

function addRow(sums: Int32Array, { data, stride }: Extended, y: number): void {
  for (let x = 0, i = y * stride; x < sums.length; x++, i++) sums[x]! += data[i]!;
}

/** From the sums of the window's columns at row `y` to those a row below. */
function moveDown(
  sums: Int32Array,
  { data, stride }: Extended,
  y: number,
  windowHeight: number,
): void {
  const upper = y * stride;
  const lower = upper + windowHeight * stride;
  for (let x = 0; x < sums.length; x++) sums[x]! += data[lower + x]! - data[upper + x]!;
}

/**
 * Up to 256 pixels: OpenCV multiplies by the inverse in 2^-23ths. The fraction that the inverse
 * loses decides whether the sum or the inverse is made larger; where nothing is lost (2x2, 4x4,
 * 2x8 ...) this rounds up already from half less one pixel.
 */
function smallMeans(
  sums: Int32Array,
  windowWidth: number,
  windowHeight: number,
  target: Uint8Array,
  offset: number,
  width: number,
): void {
  const area = windowWidth * windowHeight;
  const exact = 2 ** 23 / area;
  const upwards = exact - Math.floor(exact) >= 0.5;
  const inverse = Math.floor(exact) + (upwards ? 1 : 0);
  let sum = (area >> 1) + (upwards ? 0 : 1);
  const ahead = windowWidth - 1;
  for (let x = 0; x < ahead; x++) sum += sums[x]!;
  for (let x = 0; x < width; x++) {
    sum = (sum + sums[x + ahead]!) | 0;
    target[offset + x] = Math.imul(sum, inverse) >>> 23;
    sum = (sum - sums[x]!) | 0;
  }
}

/** Over 256 pixels: rounded, halves to the even number. */
function largeMeans(
  sums: Int32Array,
  windowWidth: number,
  windowHeight: number,
  target: Uint8Array,
  offset: number,
  width: number,
): void {
  const rounding = new Uint8ClampedArray(target.buffer, target.byteOffset + offset, width);
  const inverse = 1 / (windowWidth * windowHeight);
  let sum = 0;
  const ahead = windowWidth - 1;
  for (let x = 0; x < ahead; x++) sum += sums[x]!;
  for (let x = 0; x < width; x++) {
    sum = (sum + sums[x + ahead]!) | 0;
    rounding[x] = sum * inverse;
    sum = (sum - sums[x]!) | 0;
  }
}
