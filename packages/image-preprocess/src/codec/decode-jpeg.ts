import { ImageError } from "../errors.ts";
import type { RgbaImage } from "../picture.ts";
import { plainBytes } from "./bytes.ts";
import { checkSize, type DecodeOptions } from "./decode-options.ts";
import { checkScans } from "./jpeg-scans.ts";
import { readJpegHeader } from "./jpeg-segments.ts";
import { orient } from "./orient.ts";

/** As the decoder counts; the process takes about half as much again: 1 GB in all. */
const MAX_MEMORY_MB = 700;

/** A baseline or progressive JPEG, by jimp's decoder (jpeg-js). */
export async function decodeJpeg(bytes: Uint8Array, options: DecodeOptions): Promise<RgbaImage> {
  const header = readJpegHeader(bytes);
  checkSize(header, options);
  checkScans(header);
  const { default: jpeg } = await import("@jimp/js-jpeg");
  const { essential, orientation } = header;
  const buffer = Buffer.from(essential.buffer, essential.byteOffset, essential.length);
  try {
    const { width, height, data } = jpeg().decode(buffer, {
      maxMemoryUsageInMB: MAX_MEMORY_MB,
      maxResolutionInMP: Number.POSITIVE_INFINITY,
      colorTransform: !header.plainColours,
    });
    return orient({ width, height, data: plainBytes(data) }, orientation);
  } catch (cause) {
    if (!(cause instanceof Error) || !cause.message.startsWith("maxMemoryUsageInMB")) throw cause;
    throw new ImageError(
      "IMAGE_TOO_LARGE",
      `a JPEG picture of ${header.width} x ${header.height} pixels takes more than 1 GB to decode`,
      { cause },
    );
  }
}
