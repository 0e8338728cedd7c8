import type { LumaImage, RgbaImage } from "@inkdigit/image-preprocess";
import { decode } from "@inkdigit/image-preprocess/browser";
import { alone, isPicture, noSource, sendablePicture } from "../many/sendable.ts";

/** A file or other blob with a picture, the bytes of one, or a picture, such as an `ImageData`. */
export type BrowserSource = Blob | Uint8Array | RgbaImage | LumaImage;

/** @throws {SourceError} for what is no source. */
export function sendSource(source: BrowserSource): BrowserSource {
  if (source instanceof Blob) return source;
  if (source instanceof Uint8Array) return alone(source);
  if (isPicture(source)) return sendablePicture(source);
  throw noSource(source);
}

/** @throws {ImageError} for bytes that are no picture. */
export async function openSource(
  source: BrowserSource,
  limits: { readonly maxPixels?: number },
): Promise<RgbaImage | LumaImage> {
  return isPicture(source) ? source : await decode(source, limits);
}
