import { ImageError } from "../errors.ts";

/** How large a picture is. */
export interface Size {
  /** Columns, in pixels. */
  readonly width: number;
  /** Rows, in pixels. */
  readonly height: number;
}

/** @throws {ImageError} `INVALID_ARGUMENT` unless both sides are whole numbers of at least 1. */
export function checkSize({ width, height }: Size): void {
  if (isSide(width) && isSide(height)) return;
  throw new ImageError("INVALID_ARGUMENT", `a picture can't be ${width} by ${height} pixels`);
}

/** @throws {ImageError} `EMPTY_IMAGE` when the picture has no pixel to take a value from. */
export function checkNotEmpty({ width, height }: Size): void {
  if (width > 0 && height > 0) return;
  throw new ImageError("EMPTY_IMAGE", `the picture has no pixels: it is ${width} by ${height}`);
}

function isSide(side: number): boolean {
  return Number.isInteger(side) && side >= 1;
}
