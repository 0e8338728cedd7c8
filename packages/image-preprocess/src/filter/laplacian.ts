import { ImageError } from "../errors.ts";
import type { Plane } from "../picture.ts";
import { correlate } from "./correlate.ts";
import type { Depth, PlaneOf } from "./depth.ts";
import { derivativeKernel } from "./derivative-kernel.ts";
import type { DerivativeOptions } from "./derive.ts";
import { marginsOf } from "./window.ts";

export interface LaplacianOptions<D extends Depth = Depth> extends DerivativeOptions<D> {
  /** 1, 3, 5 or 7; 1 when left out: the difference to the 4 neighbours. */
  readonly ksize?: 1 | 3 | 5 | 7;
}

/**
 * The sum of both second derivatives: OpenCV's `Laplacian`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` for another `ksize`, `EMPTY_IMAGE` for a picture without
 * pixels.
 */
export function laplacian<Scale extends string, D extends Depth = "int16">(
  picture: Plane<Scale>,
  { ksize = 1, ddepth, scale = 1, delta = 0, border }: LaplacianOptions<D> = {},
): PlaneOf<D, Scale> {
  if (![1, 3, 5, 7].includes(ksize)) {
    throw new ImageError("INVALID_ARGUMENT", `ksize must be 1, 3, 5 or 7, not ${ksize}`);
  }
  const derived = derivativeKernel(2, Math.max(3, ksize));
  const smooth = ksize === 1 ? [0, 1, 0] : Array.from(derivativeKernel(0, ksize));
  const weights = smooth.flatMap((down, y) =>
    smooth.map((across, x) => scale * (derived[x]! * down + across * derived[y]!)),
  );
  const window = { width: smooth.length, height: smooth.length };
  const options = { weights, window, margins: marginsOf(window), border, delta };
  return correlate<D, Scale>(picture, options, ddepth ?? ("int16" as D));
}
