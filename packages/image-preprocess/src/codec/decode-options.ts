import { ImageError } from "../errors.ts";

/** 100 megapixels: a 400 MB picture. More than any camera in a pocket, less than a bomb. */
export const DEFAULT_MAX_PIXELS = 100_000_000;

export interface DecodeOptions {
  /** The most pixels that a picture may have. Default 100 million. */
  readonly maxPixels?: number;
  /** Only this page of a TIFF, from 1. Other formats have but one. */
  readonly page?: number;
}

/** Whether a page, from 1, is asked for: each is, unless one was named. */
export function wantsPage(page: number, { page: only = page }: DecodeOptions): boolean {
  return page === only;
}

/**
 * Check a picture's size, which its header claims, before memory is taken for it.
 *
 * @throws {ImageError} `IMAGE_TOO_LARGE`, or `CORRUPT_IMAGE` when a side is 0.
 */
export function checkSize(
  { width, height }: { readonly width: number; readonly height: number },
  { maxPixels = DEFAULT_MAX_PIXELS }: DecodeOptions,
): void {
  if (!(width >= 1 && height >= 1)) {
    throw new ImageError("CORRUPT_IMAGE", `the picture claims to have ${width} x ${height} pixels`);
  }
  if (width * height > maxPixels) {
    throw new ImageError(
      "IMAGE_TOO_LARGE",
      `the picture has ${width} x ${height} pixels, more than the ${maxPixels} that are allowed`,
    );
  }
}
