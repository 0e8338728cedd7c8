import { readAvifSize } from "./codec/avif-header.ts";
import { decodeBmp } from "./codec/decode-bmp.ts";
import { decodeGif } from "./codec/decode-gif.ts";
import { checkSize, type DecodeOptions } from "./codec/decode-options.ts";
import { decodeTiff } from "./codec/decode-tiff.ts";
import { decoding, firstPage, onePage, supportedFormat } from "./codec/decoding.ts";
import type { ImageFormat } from "./codec/format.ts";
import { checkScans } from "./codec/jpeg-scans.ts";
import { readJpegHeader } from "./codec/jpeg-segments.ts";
import { orient } from "./codec/orient.ts";
import { readPngChunks, readPngHeader } from "./codec/png-chunks.ts";
import { toRgba } from "./codec/to-rgba.ts";
import { readWebpSize } from "./codec/webp-header.ts";
import { toLuma } from "./colour/to-luma.ts";
import { ImageError } from "./errors.ts";
import type { LumaImage, Plane, RgbaImage } from "./picture.ts";

export { DEFAULT_MAX_PIXELS, type DecodeOptions } from "./codec/decode-options.ts";

const FORMATS = ["png", "jpeg", "bmp", "gif", "tiff", "webp", "avif", "heic"] as const;

/**
 * Decode a picture with the browser's own decoder: PNG, JPEG, BMP, GIF, TIFF and whatever else of
 * WebP, AVIF and HEIC it knows. Upright as its EXIF orientation tells; of several pages or frames,
 * the first. The size is checked before memory is taken.
 *
 * @throws {ImageError} `EMPTY_FILE`, `UNSUPPORTED_FORMAT`, `CORRUPT_IMAGE` or `IMAGE_TOO_LARGE`.
 */
export async function decode(
  source: Blob | Uint8Array,
  options: DecodeOptions = {},
): Promise<RgbaImage> {
  return firstPage(decodePages(source, options), options);
}

/**
 * Decode a picture in grey: what `toLuma` makes of what {@link decode} gives.
 *
 * @throws {ImageError} as {@link decode} does.
 */
export async function decodeLuma(
  source: Blob | Uint8Array,
  options: DecodeOptions = {},
): Promise<LumaImage> {
  return toLuma(await decode(source, options));
}

/**
 * Decode every page of a TIFF, each when it is asked for; of any other format, the one picture.
 *
 * @throws {ImageError} as {@link decode} does; the pages before a damaged one have been given by then.
 */
export async function* decodePages(
  source: Blob | Uint8Array,
  options: DecodeOptions = {},
): AsyncGenerator<RgbaImage> {
  const bytes = source instanceof Blob ? new Uint8Array(await source.arrayBuffer()) : source;
  const format = supportedFormat(bytes, FORMATS);
  const pages =
    format === "tiff"
      ? decodeTiff(bytes, options, decodeJpeg)
      : onePage(() => decodePicture(bytes, format, options));
  yield* decoding(format, pages);
}

/** The bytes of a PNG file. */
export async function encodePng(picture: Plane | RgbaImage): Promise<Uint8Array> {
  const { width, height, data } = toRgba(picture);
  const canvas = new OffscreenCanvas(width, height);
  const pixels = new ImageData(new Uint8ClampedArray(data), width, height);
  contextOf(canvas).putImageData(pixels, 0, 0);
  const file = await canvas.convertToBlob({ type: "image/png" });
  return new Uint8Array(await file.arrayBuffer());
}

function decodePicture(
  bytes: Uint8Array,
  format: Exclude<ImageFormat, "tiff">,
  options: DecodeOptions,
): RgbaImage | Promise<RgbaImage> {
  switch (format) {
    case "png":
      return decodePng(bytes, options);
    case "jpeg":
      return decodeJpeg(bytes, options);
    case "bmp":
      return decodeBmp(bytes, options);
    case "gif":
      return decodeGif(bytes, options);
    case "webp":
      checkSize(readWebpSize(bytes), options);
      return decodeByBrowser(bytes, format);
    default:
      checkSize(readAvifSize(bytes), options);
      return decodeByBrowser(bytes, format);
  }
}

async function decodePng(bytes: Uint8Array, options: DecodeOptions): Promise<RgbaImage> {
  checkSize(readPngHeader(bytes), options);
  const { essential, orientation } = readPngChunks(bytes);
  return orient(await decodeByBrowser(essential, "png"), orientation);
}

async function decodeJpeg(bytes: Uint8Array, options: DecodeOptions): Promise<RgbaImage> {
  const header = readJpegHeader(bytes);
  checkSize(header, options);
  checkScans(header, true);
  return orient(await decodeByBrowser(header.essential, "jpeg"), header.orientation);
}

/** Of PNG and JPEG it sees only what makes the pixels: orientation and colour profile are gone. */
async function decodeByBrowser(bytes: Uint8Array, format: ImageFormat): Promise<RgbaImage> {
  const file = new Blob([new Uint8Array(bytes)], { type: `image/${format}` });
  const bitmap = await createImageBitmap(file, {
    premultiplyAlpha: "none",
    colorSpaceConversion: "none",
  });
  const { width, height } = bitmap;
  const context = contextOf(new OffscreenCanvas(width, height));
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context) return context;
  throw new ImageError(
    "IMAGE_TOO_LARGE",
    `this browser has no canvas of ${canvas.width} x ${canvas.height} pixels`,
  );
}
