import { ImageError } from "../errors.ts";
import type { RgbaImage } from "../picture.ts";
import { plainBytes } from "./bytes.ts";
import { checkSize, type DecodeOptions } from "./decode-options.ts";
import { type JpegHeader, readJpegHeader } from "./jpeg-segments.ts";
import { orient } from "./orient.ts";

/** As the decoder counts; the process takes about half as much again: 1 GB in all. */
const MAX_MEMORY_MB = 700;
/** Cameras write 1 scan or about 10. Thousands of empty ones would keep the decoder busy for hours. */
const MAX_SCANS = 200;
const START_OF_SCAN = 0xda;
const END = 0xd9;
/** A block takes at least a bit. */
const BLOCKS_A_BYTE = 8;

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

/**
 * @throws {RangeError} when there is too little data for the pixels, too many scans, or when later
 *   scans of a progressive picture are missing: the decoder itself would give a coarse picture.
 */
function checkScans({ blocks, progressive, essential, scanStart }: JpegHeader): void {
  if (blocks > BLOCKS_A_BYTE * essential.length) throw new RangeError("there is too little data");
  let scans = 0;
  let at = scanStart;
  while (essential[at + 1] !== END) {
    if (essential[at + 1] === START_OF_SCAN && ++scans > MAX_SCANS) {
      throw new RangeError("too many scans");
    }
    at = essential.indexOf(0xff, at + 1);
  }
  const isOwnMark = at < essential.length - 2;
  if (progressive && !isOwnMark) throw new RangeError("it ends before its end mark");
}
