import { ImageError } from "../errors.ts";
import type { Box } from "../picture.ts";

/** How large a picture is. */
export interface Size {
  /** Columns, in pixels. */
  readonly width: number;
  /** Rows, in pixels. */
  readonly height: number;
}

/** More pixels than any array can be sure to hold. */
const MOST_PIXELS = 0x8000_0000;

/**
 * @throws {ImageError} `INVALID_ARGUMENT` unless both sides are whole numbers of at least 1, with
 * fewer than 2^31 pixels in all.
 */
export function checkSize({ width, height }: Size): void {
  if (isSide(width) && isSide(height) && width * height < MOST_PIXELS) return;
  throw new ImageError("INVALID_ARGUMENT", `a picture can't be ${width} by ${height} pixels`);
}

/** @throws {ImageError} `EMPTY_IMAGE` when the picture has no pixel to take a value from. */
export function checkNotEmpty({ width, height }: Size): void {
  if (width > 0 && height > 0) return;
  throw new ImageError("EMPTY_IMAGE", `the picture has no pixels: it is ${width} by ${height}`);
}

/** Whether a box has whole pixels, and all of them inside a picture. */
export function isInside({ x, y, width, height }: Box, picture: Size): boolean {
  return (
    [x, y, width, height].every(Number.isInteger) &&
    x >= 0 &&
    y >= 0 &&
    width >= 1 &&
    height >= 1 &&
    x + width <= picture.width &&
    y + height <= picture.height
  );
}

function isSide(side: number): boolean {
  return Number.isInteger(side) && side >= 1;
}
