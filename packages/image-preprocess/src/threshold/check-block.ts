import { ImageError } from "../errors.ts";

/** @throws {ImageError} `INVALID_ARGUMENT` when a window around a pixel is not odd and at least 3. */
export function checkBlock(blockSize: number): void {
  if (Number.isInteger(blockSize) && blockSize >= 3 && blockSize % 2 === 1) return;
  throw new ImageError(
    "INVALID_ARGUMENT",
    `blockSize must be an odd number from 3, not ${blockSize}`,
  );
}
