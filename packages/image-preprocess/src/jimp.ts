import { plainBytes } from "./codec/bytes.ts";
import { decodeBmp } from "./codec/decode-bmp.ts";
import { decodeGif } from "./codec/decode-gif.ts";
import { decodeJpeg } from "./codec/decode-jpeg.ts";
import { decodeLumaWith } from "./codec/decode-luma.ts";
import type { DecodeOptions } from "./codec/decode-options.ts";
import { decodePng } from "./codec/decode-png.ts";
import { decodeTiff } from "./codec/decode-tiff.ts";
import { decoding, firstPage, onePage, supportedFormat } from "./codec/decoding.ts";
import { toRgba } from "./codec/to-rgba.ts";
import type { LumaImage, Plane, RgbaImage } from "./picture.ts";

export { DEFAULT_MAX_PIXELS, type DecodeOptions } from "./codec/decode-options.ts";

const DECODERS = { png: decodePng, jpeg: decodeJpeg, bmp: decodeBmp, gif: decodeGif } as const;
const FORMATS = ["png", "jpeg", "bmp", "gif", "tiff"] as const;

/**
 * Decode a PNG, JPEG, BMP, GIF or TIFF, upright as its EXIF orientation tells; of several pages or
 * frames, the first. The format is told by the bytes. The size is checked before memory is taken.
 *
 * @throws {ImageError} `EMPTY_FILE`, `UNSUPPORTED_FORMAT`, `CORRUPT_IMAGE` or `IMAGE_TOO_LARGE`.
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
  const pages =
    format === "tiff"
      ? decodeTiff(bytes, options, decodeJpeg)
      : onePage(() => DECODERS[format](bytes, options));
  yield* decoding(format, pages);
}

/** The bytes of a PNG file: grey for a plane, else with colour and alpha. */
export async function encodePng(picture: Plane | RgbaImage): Promise<Uint8Array> {
  const { default: png, PNGColorType } = await import("@jimp/js-png");
  const { width, height, data } = toRgba(picture);
  const bitmap = { width, height, data: Buffer.from(data.buffer, data.byteOffset, data.length) };
  const isPlane = data !== picture.data;
  const colorType = isPlane ? PNGColorType.GRAYSCALE : PNGColorType.COLOR_ALPHA;
  return plainBytes(png().encode(bitmap, { colorType, deflateLevel: 6 }));
}
