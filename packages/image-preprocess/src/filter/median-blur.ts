import type { BorderMode } from "../border.ts";
import type { Plane } from "../picture.ts";
import { planeOf } from "./depth.ts";
import { extend } from "./extend.ts";
import { constantTimeMedian, MOST_COUNTED } from "./median-constant-time.ts";
import { MOST_SORTED, networkMedian } from "./median-network.ts";
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
  const margins = marginsOf({ width: ksize, height: ksize });
  const sorted = ksize <= MOST_SORTED && networkMedian(picture, ksize, margins, border);
  if (sorted) return { width: picture.width, height: picture.height, data: sorted };
  const extended = extend(picture, margins, border);
  const blurred = planeOf<"uint8", Scale>(picture, "uint8");
  const isCounted = ksize > LEAST_COUNTED && ksize <= MOST_COUNTED;
  const median = isCounted ? constantTimeMedian : slidingMedian;
  median(extended, picture, ksize, blurred.data);
  return blurred;
}

/** Up to here it is faster to slide one histogram than to keep one for each column. */
const LEAST_COUNTED = 15;
