import type { default as Sharp, SharpOptions } from "sharp";
import { plainBytes } from "./codec/bytes.ts";
import { decodeBmp } from "./codec/decode-bmp.ts";
import { decodeLumaWith } from "./codec/decode-luma.ts";
import {
  checkSize,
  DEFAULT_MAX_PIXELS,
  type DecodeOptions,
  wantsPage,
} from "./codec/decode-options.ts";
import { decodePng } from "./codec/decode-png.ts";
import { decoding, firstPage, onePage, supportedFormat } from "./codec/decoding.ts";
import type { ImageFormat } from "./codec/format.ts";
import { readJpegHeader } from "./codec/jpeg-segments.ts";
import { orient } from "./codec/orient.ts";
import { toOrientation } from "./codec/orientation.ts";
import { tiffDirectories } from "./codec/tiff-page.ts";
import { toRgba } from "./codec/to-rgba.ts";
import { ImageError } from "./errors.ts";
import type { LumaImage, Plane, RgbaImage } from "./picture.ts";

export { DEFAULT_MAX_PIXELS, type DecodeOptions } from "./codec/decode-options.ts";

const FORMATS = ["png", "jpeg", "bmp", "gif", "tiff", "webp", "avif"] as const;

/** Whether sharp can be loaded: it is an optional peer dependency. */
export async function isSharpInstalled(): Promise<boolean> {
  return loadSharp().then(
    () => true,
    () => false,
  );
}

/**
 * Decode a PNG, JPEG, BMP, GIF, TIFF, WebP or AVIF with sharp, several times faster than without:
 * upright as its EXIF orientation tells; of several pages or frames, the first.
 *
 * @throws {ImageError} `EMPTY_FILE`, `UNSUPPORTED_FORMAT`, `CORRUPT_IMAGE`, `IMAGE_TOO_LARGE`, or
 *   `CODEC_MISSING` where sharp is not installed.
 */
export async function decode(bytes: Uint8Array, options: DecodeOptions = {}): Promise<RgbaImage> {
  return firstPage(decodePages(bytes, options), options);
}

/**
 * Decode a picture in grey (OpenCV's `IMREAD_GRAYSCALE`): what `toLuma` makes of what {@link decode}
 * gives, but a grey PNG is not blown up to colours first.
 *
 * @throws {ImageError} as {@link decode} does.
 */
export async function decodeLuma(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Promise<LumaImage> {
  return await decodeLumaWith(decode, bytes, options);
}

/**
 * Decode every page of a TIFF, each when it is asked for; of any other format, the one picture.
 *
 * @throws {ImageError} as {@link decode} does; the pages before a damaged one have been given by then.
 */
export async function* decodePages(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): AsyncGenerator<RgbaImage> {
  const format = supportedFormat(bytes, FORMATS);
  const sharp = await loadSharp();
  yield* decoding(format, pagesOf(sharp, bytes, format, options));
}

/** The bytes of a PNG file: grey for a plane, else with colour and alpha. */
export async function encodePng(picture: Plane | RgbaImage): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const { width, height, data } = toRgba(picture);
  const rgba = sharp(data, { raw: { width, height, channels: 4 } });
  const isPlane = data !== picture.data;
  return plainBytes(
    await (isPlane ? rgba.toColourspace("b-w").removeAlpha() : rgba).png().toBuffer(),
  );
}

function pagesOf(
  sharp: typeof Sharp,
  bytes: Uint8Array,
  format: ImageFormat,
  options: DecodeOptions,
): AsyncIterable<RgbaImage> {
  if (format === "tiff") return tiffPages(sharp, bytes, options);
  return onePage(() => {
    // libvips reads no BMP, takes longer for a small PNG, and forgives more of a JPEG than we do.
    if (format === "bmp") return decodeBmp(bytes, options);
    if (format === "png") return decodePng(bytes, options);
    if (format === "jpeg") checkSize(readJpegHeader(bytes), options);
    return decodePage(sharp, bytes, options);
  });
}

async function* tiffPages(
  sharp: typeof Sharp,
  bytes: Uint8Array,
  options: DecodeOptions,
): AsyncGenerator<RgbaImage> {
  for (const { page, index } of tiffDirectories(bytes)) {
    if (wantsPage(page, options)) yield decodePage(sharp, bytes, options, index);
  }
}

async function decodePage(
  sharp: typeof Sharp,
  bytes: Uint8Array,
  options: DecodeOptions,
  page = 0,
): Promise<RgbaImage> {
  const input: SharpOptions = {
    page,
    failOn: "error",
    limitInputPixels: options.maxPixels ?? DEFAULT_MAX_PIXELS,
  };
  const { width, height, orientation } = await sharp(bytes, {
    ...input,
    limitInputPixels: false,
  }).metadata();
  checkSize({ width, height }, options);
  const { data, info } = await sharp(bytes, input)
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const rgba = { width: info.width, height: info.height, data: plainBytes(data) };
  return orient(rgba, toOrientation(orientation));
}

async function loadSharp(): Promise<typeof Sharp> {
  try {
    return (await import("sharp")).default;
  } catch (cause) {
    throw new ImageError("CODEC_MISSING", "sharp cannot be loaded; is it installed?", { cause });
  }
}
