import { ImageError } from "../errors.ts";
import { type DecodeOptions, wantsPage } from "./decode-options.ts";
import { type Orientation, toOrientation } from "./orientation.ts";
import { firstDirectory, openTiff, readDirectory, type TiffDirectory } from "./tiff-directory.ts";

/** What a TIFF says of one of its pages. */
export interface TiffPage {
  readonly width: number;
  readonly height: number;
  /** Bits a sample: 1, 2, 4, 8 or 16. */
  readonly bits: number;
  /** Samples a pixel. */
  readonly samples: number;
  /** How its data is packed, by TIFF's numbers. */
  readonly compression: number;
  /** What the samples mean, by TIFF's numbers: 0 white is 0, 1 black is 0, 2 RGB, 3 palette ... */
  readonly photometric: number;
  /** The samples of one channel stand together, not those of one pixel. */
  readonly planar: boolean;
  /** Each sample was stored as its difference to the one at its left. */
  readonly predicted: boolean;
  /** Bytes hold their bits from the lowest on. */
  readonly reversedBits: boolean;
  readonly littleEndian: boolean;
  readonly orientation: Orientation;
  /** The sample behind the colours is alpha: 1 multiplied into the colours, 2 not; else 0. */
  readonly alpha: 0 | 1 | 2;
  /** It is cut into tiles of one size, not into strips. */
  readonly tiled: boolean;
  /** Sides of a strip or tile. */
  readonly chunkWidth: number;
  readonly chunkHeight: number;
  readonly offsets: Uint32Array;
  readonly lengths: Uint32Array;
  /** Red of every number, then green, then blue, each of 16 bits. */
  readonly palette: Uint32Array;
  /** Tables that the JPEG data of all strips share. */
  readonly jpegTables: Uint32Array;
  /** Options of a group 3 fax. */
  readonly faxOptions: number;
}

const REDUCED = 1;
const MASK = 4;
/** Samples a pixel. */
const MOST_SAMPLES = 16;
/** Three colours for each number of 8 bits. */
const MOST_PALETTE = 768;
/** Bytes of the tables of a JPEG: they fit into segments of which each is shorter. */
const MOST_TABLES = 1 << 16;
const COLOURS: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 3, 3: 1, 5: 4, 6: 3 };

/**
 * The pages of a TIFF; pictures in it that are only thumbnails or masks are no pages.
 *
 * @throws {RangeError} when a page is damaged.
 * @throws {ImageError} `UNSUPPORTED_FORMAT` when a page holds what cannot be read here.
 */
export function* tiffPages(bytes: Uint8Array, options: DecodeOptions): Generator<TiffPage> {
  const { littleEndian } = openTiff(bytes);
  for (const { directory, page } of tiffDirectories(bytes)) {
    if (wantsPage(page, options)) yield readPage(directory, littleEndian);
  }
}

/**
 * The directories of a TIFF's pages, each with its page, from 1, and its place among all directories,
 * from 0.
 *
 * @throws {RangeError} when one is damaged, or there is none.
 */
export function* tiffDirectories(
  bytes: Uint8Array,
): Generator<{ directory: TiffDirectory; page: number; index: number }> {
  const tiff = openTiff(bytes);
  const seen = new Set<number>();
  let at = firstDirectory(tiff);
  let page = 0;
  let size = 0;
  for (let index = 0; at !== 0; index++) {
    if (seen.has(at)) throw new RangeError("its pages go round in a circle");
    seen.add(at);
    const directory = readDirectory(tiff, at);
    size += directory.size;
    // One inside of the other, a few bytes could hold thousands of directories of thousands of fields.
    if (size > bytes.length) throw new RangeError("its directories lie on one another");
    if (((directory.first(254) ?? 0) & (REDUCED | MASK)) === 0) {
      page++;
      yield { directory, page, index };
    }
    at = directory.next;
  }
  if (page === 0) throw new RangeError("there are no pages in it");
}

function readPage(directory: TiffDirectory, littleEndian: boolean): TiffPage {
  const one = (tag: number, otherwise: number) => directory.first(tag) ?? otherwise;
  const many = (tag: number, most: number) => directory.field(tag, most) ?? new Uint32Array();
  const tiled = directory.first(322) !== undefined;
  const width = one(256, 0);
  const height = one(257, 0);
  const samples = one(277, 1);
  const photometric = one(262, 1);
  const colours = COLOURS[photometric];
  if (colours === undefined || samples < colours || samples > MOST_SAMPLES) {
    throw unsupported(`${samples} samples of kind ${photometric}`);
  }
  const bits = one(258, 1);
  const everyBits = many(258, MOST_SAMPLES);
  if (![1, 2, 4, 8, 16].includes(bits) || everyBits.some((each) => each !== bits)) {
    throw unsupported(`${everyBits.join(", ")} bits a sample`);
  }
  if (photometric === 3 && bits > 8) throw unsupported(`a palette of ${bits} bits`);
  if (photometric === 6 && one(259, 1) !== 7) throw unsupported("luma and chroma that are no JPEG");
  if (one(339, 1) !== 1) throw unsupported("samples that are no plain whole numbers");
  const extra = samples > colours ? one(338, 0) : 0;
  const planar = one(284, 1) === 2 && samples > 1;
  const chunkWidth = tiled ? one(322, 0) : width;
  const chunkHeight = tiled ? one(323, 0) : Math.min(height, one(278, height));
  const perChannel = Math.ceil(width / chunkWidth) * Math.ceil(height / chunkHeight);
  const chunks = Number.isFinite(perChannel) ? perChannel * (planar ? samples : 1) : 0;
  return {
    width,
    height,
    bits,
    samples,
    compression: one(259, 1),
    photometric,
    planar,
    predicted: one(317, 1) === 2,
    reversedBits: one(266, 1) === 2,
    littleEndian,
    orientation: toOrientation(one(274, 1)),
    alpha: extra === 1 || extra === 2 ? extra : 0,
    tiled,
    chunkWidth,
    chunkHeight,
    offsets: many(tiled ? 324 : 273, chunks),
    lengths: many(tiled ? 325 : 279, chunks),
    palette: many(320, MOST_PALETTE),
    jpegTables: many(347, MOST_TABLES),
    faxOptions: one(292, 0),
  };
}

function unsupported(what: string): ImageError {
  return new ImageError(
    "UNSUPPORTED_FORMAT",
    `the TIFF picture has ${what}, which cannot be read here`,
  );
}
