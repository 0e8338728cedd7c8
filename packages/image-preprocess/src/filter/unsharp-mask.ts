import type { Plane } from "../picture.ts";
import { planeOf } from "./depth.ts";
import type { BorderOptions } from "./extend.ts";
import { gaussianBlur } from "./gaussian-blur.ts";

export interface UnsharpMaskOptions extends BorderOptions {
  /** Standard deviation of the blur, in pixels: how wide the sharpened edges are. 1 when left out. */
  readonly sigma?: number;
  /** How much of what the blur took away is added; 1 when left out. */
  readonly amount?: number;
  /** Pixels that the blur changes by no more than this stay as they are; 0 when left out. */
  readonly threshold?: number;
}

/**
 * The picture with its edges sharpened: what a Gaussian blur takes away is added once more. OpenCV
 * has no function for it; the same is done there with `GaussianBlur` and `addWeighted`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` for a sigma of 0, `EMPTY_IMAGE` for a picture without
 * pixels.
 */
export function unsharpMask<Scale extends string>(
  picture: Plane<Scale>,
  { sigma = 1, amount = 1, threshold = 0, ...border }: UnsharpMaskOptions = {},
): Plane<Scale> {
  const blurred = gaussianBlur(picture, { sigmaX: sigma, ...border });
  const sharpened = planeOf<"uint8", Scale>(picture, "uint8");
  // Rounds and clamps by itself.
  const results = new Uint8ClampedArray(sharpened.data.buffer);
  for (let i = 0; i < results.length; i++) {
    const value = picture.data[i]!;
    const taken = value - blurred.data[i]!;
    results[i] = Math.abs(taken) > threshold ? value + amount * taken : value;
  }
  return sharpened;
}
