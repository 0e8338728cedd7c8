import { ImageError } from "../errors.ts";
import type { Plane } from "../picture.ts";
import type { Depth, PlaneOf } from "./depth.ts";
import { type DerivativeOptions, derive } from "./derive.ts";

export interface ScharrOptions<D extends Depth = Depth> extends DerivativeOptions<D> {
  /** 1 to derive along a row, else 0. */
  readonly dx: 0 | 1;
  /** 1 to derive along a column, else 0. */
  readonly dy: 0 | 1;
}

/**
 * A first derivative whose strength depends less on its direction than Sobel's: OpenCV's `Scharr`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` unless one of `dx` and `dy` is 1 and the other 0;
 * `EMPTY_IMAGE` for a picture without pixels.
 */
export function scharr<Scale extends string, D extends Depth = "int16">(
  picture: Plane<Scale>,
  { dx, dy, ...options }: ScharrOptions<D>,
): PlaneOf<D, Scale> {
  if (!((dx === 1 && dy === 0) || (dx === 0 && dy === 1))) {
    const given = `dx = ${dx} and dy = ${dy}`;
    throw new ImageError(
      "INVALID_ARGUMENT",
      `one of dx and dy must be 1, the other 0, not ${given}`,
    );
  }
  return derive(picture, dx === 1 ? ACROSS : ALONG, dy === 1 ? ACROSS : ALONG, options);
}

const ACROSS = /* @__PURE__ */ Int32Array.of(-1, 0, 1);
const ALONG = /* @__PURE__ */ Int32Array.of(3, 10, 3);
