import type { InkImage, LumaImage, RgbaImage } from "@inkdigit/image-preprocess";
import { ClassifierError } from "./errors.ts";

/** The largest picture that is read, in pixels. */
const MOST_PIXELS = 100e6;

/**
 * @throws {ClassifierError} `INVALID_PICTURE` when sizes and data do not fit together.
 */
export function checkPicture(picture: InkImage | LumaImage | RgbaImage): void {
  const { width, height, data } = picture;
  const named = `a picture of ${width}x${height} pixels`;
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1) {
    throw new ClassifierError(
      "INVALID_PICTURE",
      `${named}: sides must be whole numbers, at least 1`,
    );
  }
  const pixels = width * height;
  if (pixels > MOST_PIXELS) {
    throw new ClassifierError(
      "INVALID_PICTURE",
      `${named} has more than ${MOST_PIXELS / 1e6} megapixels`,
    );
  }
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) {
    throw new ClassifierError(
      "INVALID_PICTURE",
      `${named}: data must be a Uint8Array or Uint8ClampedArray`,
    );
  }
  if (data.length !== pixels && data.length !== 4 * pixels) {
    throw new ClassifierError(
      "INVALID_PICTURE",
      `${named} holds ${data.length} bytes: ${pixels} (luma) or ${4 * pixels} (RGBA) are needed`,
    );
  }
}
