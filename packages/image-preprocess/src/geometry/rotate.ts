import type { Plane } from "../picture.ts";
import { getRotationMatrix2D } from "./get-rotation-matrix-2d.ts";
import type { AffineMatrix } from "./matrix.ts";
import type { SampleOptions } from "./sample.ts";
import { checkNotEmpty, type Size } from "./size.ts";
import { warpAffine } from "./warp-affine.ts";

export interface RotateOptions extends SampleOptions {
  /** Whether the result grows so that no corner is lost (`grow`), or keeps its size. */
  readonly bounds?: "grow" | "keep";
}

/**
 * A picture turned about its middle.
 *
 * @param angle - Degrees, counter-clockwise as one sees it.
 */
export function rotate<Scale extends string>(
  picture: Plane<Scale>,
  angle: number,
  { bounds = "grow", ...sampling }: RotateOptions = {},
): Plane<Scale> {
  checkNotEmpty(picture);
  const size = bounds === "grow" ? rotatedSize(picture, angle) : picture;
  return warpAffine(picture, rotationBetween(picture, size, angle), {
    width: size.width,
    height: size.height,
    ...sampling,
  });
}

/** The smallest picture that a turned one fits into. */
function rotatedSize({ width, height }: Size, angle: number): Size {
  const radians = (angle * Math.PI) / 180;
  const cos = Math.abs(Math.cos(radians));
  const sin = Math.abs(Math.sin(radians));
  return {
    width: atLeast(width * cos + height * sin),
    height: atLeast(width * sin + height * cos),
  };
}

/** Rounded up, but for what is only a rounding error: a quarter turn keeps its sides. */
function atLeast(side: number): number {
  return Math.ceil(side - 1e-6);
}

/** Turns about the middle of one picture, which becomes the middle of the other. */
function rotationBetween(from: Size, to: Size, angle: number): AffineMatrix {
  const center = { x: (from.width - 1) / 2, y: (from.height - 1) / 2 };
  const [a, b, c, d, e, f] = getRotationMatrix2D(center, angle);
  return [a, b, c + (to.width - from.width) / 2, d, e, f + (to.height - from.height) / 2];
}
