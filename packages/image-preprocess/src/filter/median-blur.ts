import type { BorderMode } from "../border.ts";
import type { Plane } from "../picture.ts";
import { planeOf } from "./depth.ts";
import { extend } from "./extend.ts";
import { constantTimeMedian, MOST_COUNTED } from "./median-constant-time.ts";
import { medianOf9 } from "./median-of-9.ts";
import { slidingMedian } from "./median-sliding.ts";
import { checkOdd, marginsOf } from "./window.ts";

export interface MedianBlurOptions {
  /** Odd. */
  readonly ksize: number;
  /** How the picture goes on past its edges; `replicate` when left out, OpenCV's only one. */
  readonly border?: BorderMode;
}

/**
 * Each pixel becomes the median of a square around it: OpenCV's `medianBlur`. Specks vanish, edges
 * stay sharp. From 17 pixels on, the time does not depend on the size of the square.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` for an even `ksize`, `EMPTY_IMAGE` for a picture without
 * pixels.
 */
export function medianBlur<Scale extends string>(
  picture: Plane<Scale>,
  { ksize, border = "replicate" }: MedianBlurOptions,
): Plane<Scale> {
  checkOdd(ksize);
  const extended = extend(picture, marginsOf({ width: ksize, height: ksize }), border);
  const blurred = planeOf<"uint8", Scale>(picture, "uint8");
  const median =
    ksize === 3
      ? medianOf9
      : ksize > LEAST_COUNTED && ksize <= MOST_COUNTED
        ? constantTimeMedian
        : slidingMedian;
  median(extended, picture, ksize, blurred.data);
  return blurred;
}

/** Up to here it is faster to slide one histogram than to keep one for each column. */
const LEAST_COUNTED = 15;
