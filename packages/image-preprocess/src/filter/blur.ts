import type { BorderMode } from "../border.ts";
import type { Point } from "../geometry/point.ts";
import type { Size } from "../geometry/size.ts";
import type { Plane } from "../picture.ts";
import { filterStrips } from "../simd/filter-strips.ts";
import { BOX } from "../simd/kernels/box.generated.ts";
import { type BorderOptions, extend } from "./extend.ts";
import { type Margins, marginsOf, sidesOf, type WindowSize } from "./window.ts";

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
  const { width, height } = picture;
  if (size.width === 1 && size.height === 1) return { width, height, data: picture.data.slice() };
  const margins = marginsOf(size, anchor);
  const share = shareOf(size);
  const room = () => 4 * (width + size.width + 16);
  const data = filterStrips(
    BOX,
    picture,
    { margins, border, results: Uint8Array, room },
    (kernel: BoxKernel, { data, stride, rows, result, room }) => {
      const { half, inverse } = share;
      kernel.box(data, stride, rows, width, size.width, size.height, half, inverse, room, result);
    },
  );
  return { width, height, data: data ?? plainBlur(picture, size, margins, share, border) };
}

interface BoxKernel {
  box(
    data: number,
    stride: number,
    rows: number,
    width: number,
    windowWidth: number,
    windowHeight: number,
    half: number,
    inverse: number,
    sums: number,
    result: number,
  ): void;
}

/** How a sum is divided by the pixels that it is of. */
interface Share {
  /** Added before. */
  readonly half: number;
  /** Multiplies the sum, in 2^-23ths; at 0 it is divided, and halves go to the even number. */
  readonly inverse: number;
}

/**
 * Up to 256 pixels OpenCV multiplies by the inverse in 2^-23ths. The fraction that the inverse loses
 * decides whether the sum or the inverse is made larger; where nothing is lost (2x2, 4x4, 2x8 ...)
 * this rounds up already from half less one pixel.
 */
function shareOf({ width, height }: Size): Share {
  const area = width * height;
  if (area > 256) return { half: 0, inverse: 0 };
  const exact = 2 ** 23 / area;
  const upwards = exact - Math.floor(exact) >= 0.5;
  return {
    half: (area >> 1) + (upwards ? 0 : 1),
    inverse: Math.floor(exact) + (upwards ? 1 : 0),
  };
}

function plainBlur(
  picture: Plane,
  window: Size,
  margins: Margins,
  share: Share,
  border?: BorderMode,
): Uint8Array {
  const { width, height } = picture;
  const { data, stride } = extend(picture, margins, border);
  const sums = new Int32Array(width + window.width - 1);
  const addRow = (y: number, sign: 1 | -1) => {
    for (let x = 0, i = y * stride; x < sums.length; x++, i++) sums[x]! += sign * data[i]!;
  };
  const result = new Uint8ClampedArray(width * height);
  for (let y = 0; y < window.height - 1; y++) addRow(y, 1);
  for (let y = 0; y < height; y++) {
    addRow(y + window.height - 1, 1);
    meanOfColumns(sums, window, share, result.subarray(y * width, (y + 1) * width));
    addRow(y, -1);
  }
  return new Uint8Array(result.buffer);
}

function meanOfColumns(
  sums: Int32Array,
  { width, height }: Size,
  { half, inverse }: Share,
  means: Uint8ClampedArray,
): void {
  const exact = 1 / (width * height);
  let sum = half;
  for (let x = 0; x < width - 1; x++) sum += sums[x]!;
  for (let x = 0; x < means.length; x++) {
    sum += sums[x + width - 1]!;
    means[x] = inverse > 0 ? Math.imul(sum, inverse) >>> 23 : sum * exact;
    sum -= sums[x]!;
  }
}
