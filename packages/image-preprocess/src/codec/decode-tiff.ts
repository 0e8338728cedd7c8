import { ImageError } from "../errors.ts";
import type { RgbaImage } from "../picture.ts";
import { joinBytes } from "./bytes.ts";
import { checkSize, DEFAULT_MAX_PIXELS, type DecodeOptions } from "./decode-options.ts";
import { orient } from "./orient.ts";
import { paintTiff } from "./tiff-colours.ts";
import { type TiffPage, tiffPages } from "./tiff-page.ts";
import { tiffSamples } from "./tiff-samples.ts";
import { unpackTiff } from "./tiff-unpack.ts";

const JPEG = 7;
const WHITE_IS_0 = 0;
const YCBCR = 6;

/** Whatever can read the JPEGs that a TIFF may be made of. */
type DecodeJpeg = (bytes: Uint8Array, options: DecodeOptions) => Promise<RgbaImage>;

/**
 * The pages of a TIFF, one after the other: each is decoded when it is asked for.
 *
 * Strips or tiles; bilevel, grey, palette, RGB and CMYK of 1 to 16 bits, with or without alpha; plain or
 * packed by PackBits, LZW, Deflate, JPEG or as a fax of group 3 or 4.
 */
export async function* decodeTiff(
  bytes: Uint8Array,
  options: DecodeOptions,
  decodeJpeg: DecodeJpeg,
): AsyncGenerator<RgbaImage> {
  for (const page of tiffPages(bytes, options)) {
    checkSize(page, options);
    checkSize({ width: page.chunkWidth, height: page.chunkHeight }, options);
    checkSamples(page, options);
    checkTiles(page);
    yield orient(await decodePage(bytes, page, decodeJpeg), page.orientation);
  }
}

/** As much as a pixel of red, green, blue and alpha takes at 16 bits. */
const PIXEL_BYTES = 8;

/** A page of few pixels may have many samples a pixel. */
function checkSamples(
  { width, height, samples, bits }: TiffPage,
  { maxPixels = DEFAULT_MAX_PIXELS }: DecodeOptions,
): void {
  if ((width * height * samples * bits) / 8 <= PIXEL_BYTES * maxPixels) return;
  throw new ImageError(
    "IMAGE_TOO_LARGE",
    `the picture has ${width} x ${height} pixels of ${samples} samples, more than ${maxPixels} ` +
      "pixels of four would take",
  );
}

/** Pixels of a tile that is as large as any writer makes them. */
const LARGE_TILE = 2 ** 22;

/** Tiles reach beyond the page, but most of what is unpacked is on it. */
function checkTiles({ width, height, chunkWidth, chunkHeight, tiled }: TiffPage): void {
  if (!tiled) return;
  const across = Math.ceil(width / chunkWidth) * chunkWidth;
  const down = Math.ceil(height / chunkHeight) * chunkHeight;
  if (across * down > 4 * width * height + LARGE_TILE) {
    throw new RangeError("its tiles are far larger than the page");
  }
}

async function decodePage(
  bytes: Uint8Array,
  page: TiffPage,
  decodeJpeg: DecodeJpeg,
): Promise<RgbaImage> {
  const { width, height, planar } = page;
  const data = new Uint8Array(width * height * 4);
  if (page.compression === JPEG) {
    for (const chunk of chunksOf(bytes, page)) {
      copyJpeg(await unpackJpeg(page, chunk, decodeJpeg), chunk, page, data);
    }
    if (page.photometric === WHITE_IS_0) invertColours(data);
    return { width, height, data };
  }
  const perPixel = planar ? 1 : page.samples;
  const samples = new Uint8Array(width * height * page.samples);
  for (const chunk of chunksOf(bytes, page)) {
    const unpacked = await unpackTiff(page, chunk);
    const values = tiffSamples(page, unpacked, chunk.width, chunk.height, perPixel);
    copySamples(values, chunk, page, samples);
  }
  paintTiff(page, samples, data);
  return { width, height, data };
}

interface Chunk {
  readonly packed: Uint8Array;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The channel that it holds, where each has its own; else 0. */
  readonly channel: number;
}

function* chunksOf(bytes: Uint8Array, page: TiffPage): Generator<Chunk> {
  const { chunkWidth, chunkHeight, offsets, lengths, planar, samples, tiled } = page;
  const across = Math.ceil(page.width / chunkWidth);
  const down = Math.ceil(page.height / chunkHeight);
  const count = across * down * (planar ? samples : 1);
  if (offsets.length < count) throw new RangeError("strips are missing");
  for (let i = 0; i < count; i++) {
    const start = offsets[i]!;
    const length = lengths[i] ?? bytes.length - start;
    if (start + length > bytes.length) throw new RangeError("a strip is cut short");
    const place = i % (across * down);
    const top = Math.floor(place / across) * chunkHeight;
    yield {
      packed: bytes.subarray(start, start + length),
      left: (place % across) * chunkWidth,
      top,
      width: chunkWidth,
      // The last strip is as high as what is left of the page; tiles are all of one size.
      height: tiled ? chunkHeight : Math.min(chunkHeight, page.height - top),
      channel: Math.floor(i / (across * down)),
    };
  }
}

/** A strip or tile that is a JPEG without the tables that all of them share. */
async function unpackJpeg(
  page: TiffPage,
  { packed }: Chunk,
  decodeJpeg: DecodeJpeg,
): Promise<RgbaImage> {
  if (page.planar) {
    throw new ImageError(
      "UNSUPPORTED_FORMAT",
      "the TIFF picture has a JPEG for each of its channels",
    );
  }
  // Both begin with a start mark, and the tables close with an end mark.
  const tables = Uint8Array.from(page.jpegTables.slice(2, -2));
  const transform = page.photometric === YCBCR ? 1 : 0;
  const colours = page.samples === 3 ? adobeSegment(transform) : new Uint8Array();
  const jpeg = joinBytes([packed.subarray(0, 2), tables, colours, packed.subarray(2)]);
  return decodeJpeg(jpeg, { maxPixels: 4 * page.chunkWidth * page.chunkHeight });
}

/** Adobe's segment of a JPEG, which says whether its colours are luma and chroma (1) or not (0). */
function adobeSegment(transform: 0 | 1): Uint8Array {
  const name = new TextEncoder().encode("Adobe");
  return Uint8Array.of(0xff, 0xee, 0, 14, ...name, 0, 100, 0, 0, 0, 0, transform);
}

function copyJpeg(from: RgbaImage, { left, top }: Chunk, page: TiffPage, data: Uint8Array): void {
  const width = Math.min(from.width, page.width - left);
  const height = Math.min(from.height, page.height - top);
  for (let y = 0; y < height; y++) {
    const row = from.data.subarray(y * from.width * 4, (y * from.width + width) * 4);
    data.set(row, ((top + y) * page.width + left) * 4);
  }
}

/** Put the samples of a strip or tile, all or those of one channel, where they belong. */
function copySamples(values: Uint8Array, chunk: Chunk, page: TiffPage, samples: Uint8Array): void {
  const width = Math.min(chunk.width, page.width - chunk.left);
  const height = Math.min(chunk.height, page.height - chunk.top);
  const perPixel = page.planar ? 1 : page.samples;
  for (let y = 0; y < height; y++) {
    const from = y * chunk.width * perPixel;
    const to = ((chunk.top + y) * page.width + chunk.left) * page.samples;
    if (page.planar) {
      for (let x = 0; x < width; x++)
        samples[to + x * page.samples + chunk.channel] = values[from + x]!;
    } else {
      samples.set(values.subarray(from, from + width * perPixel), to);
    }
  }
}

function invertColours(data: Uint8Array): void {
  for (let i = 0; i < data.length; i++) if (i % 4 < 3) data[i] = 255 - data[i]!;
}
