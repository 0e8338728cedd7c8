import { ImageError } from "../errors.ts";
import type { Size } from "../geometry/size.ts";
import type { Plane, RgbaImage } from "../picture.ts";

/** The three planes of a colour space. */
export type ColourPlanes<A extends string, B extends string, C extends string> = readonly [
  Plane<A>,
  Plane<B>,
  Plane<C>,
];

/** Three planes of zeros, of the size of a picture. */
export function emptyPlanes<A extends string, B extends string, C extends string>({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): [Plane<A>, Plane<B>, Plane<C>] {
  const plane = () => ({ width, height, data: new Uint8Array(width * height) });
  return [plane(), plane(), plane()];
}

/**
 * An opaque picture of zeros, of the size of the planes.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when the planes differ in size.
 */
export function emptyPicture(planes: readonly [Plane, Plane, Plane]): RgbaImage {
  const { width, height } = sizeOf(planes);
  return { width, height, data: new Uint8Array(width * height * 4).fill(255) };
}

/**
 * The size that the planes have in common.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when they differ.
 */
export function sizeOf([first, ...others]: readonly [Plane, Plane, Plane]): Size {
  const { width, height } = first;
  if (others.some((plane) => plane.width !== width || plane.height !== height)) {
    throw new ImageError("INVALID_ARGUMENT", "the planes of a colour space differ in size");
  }
  return { width, height };
}
