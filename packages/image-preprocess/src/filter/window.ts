import { ImageError } from "../errors.ts";
import type { Point } from "../geometry/point.ts";
import type { Size } from "../geometry/size.ts";

/** The side of a square window, or both sides of another, in pixels. */
export type WindowSize = number | Size;

/** How far a window reaches from its anchor, in pixels. */
export interface Margins {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** @throws {ImageError} `INVALID_ARGUMENT` unless both sides are whole numbers of at least 1. */
export function sidesOf(ksize: WindowSize): Size {
  const size = typeof ksize === "number" ? { width: ksize, height: ksize } : ksize;
  for (const side of [size.width, size.height]) {
    if (Number.isInteger(side) && side >= 1) continue;
    throw new ImageError("INVALID_ARGUMENT", `ksize must be a whole number from 1, not ${side}`);
  }
  return size;
}

/** @throws {ImageError} `INVALID_ARGUMENT` unless the side is an odd number of at least 1. */
export function checkOdd(side: number, name = "ksize"): void {
  if (Number.isInteger(side) && side >= 1 && side % 2 === 1) return;
  throw new ImageError("INVALID_ARGUMENT", `${name} must be an odd number from 1, not ${side}`);
}

/**
 * How far a window reaches from the pixel that its result is written to.
 *
 * @param anchor - That pixel, from the window's upper left corner; else the window's middle.
 * @throws {ImageError} `INVALID_ARGUMENT` when the anchor is outside the window.
 */
export function marginsOf({ width, height }: Size, anchor?: Point): Margins {
  const { x, y } = anchor ?? { x: width >> 1, y: height >> 1 };
  if (!isWithin(x, width) || !isWithin(y, height)) {
    throw new ImageError(
      "INVALID_ARGUMENT",
      `the anchor (${x}, ${y}) is outside a window of ${width} by ${height} pixels`,
    );
  }
  return { left: x, top: y, right: width - 1 - x, bottom: height - 1 - y };
}

function isWithin(position: number, length: number): boolean {
  return Number.isInteger(position) && position >= 0 && position < length;
}
