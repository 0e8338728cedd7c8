import { ImageError } from "../errors.ts";
import type { Plane } from "../picture.ts";
import { planeOf } from "./depth.ts";
import { type BorderOptions, type Extended, extend } from "./extend.ts";
import { checkOdd, marginsOf } from "./window.ts";

export interface FastNlMeansDenoisingOptions extends BorderOptions {
  /** How much noise to take away, in grey levels; 3 when left out. */
  readonly h?: number;
  /** Side of the patches that are compared; odd, 7 when left out. */
  readonly templateWindowSize?: number;
  /** Side of the square in which alike patches are sought; odd, 21 when left out. */
  readonly searchWindowSize?: number;
}

/**
 * Each pixel becomes the mean of those around it, weighted by how much the patches around both are
 * alike: OpenCV's `fastNlMeansDenoising` (Buades, Coll and Morel 2005), with its weights in whole
 * numbers. Noise goes, texture stays; the time grows with the area of the search window.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` for an even window or an `h` that isn't above 0,
 * `EMPTY_IMAGE` for a picture without pixels.
 */
export function fastNlMeansDenoising<Scale extends string>(
  picture: Plane<Scale>,
  {
    h = 3,
    templateWindowSize = 7,
    searchWindowSize = 21,
    border,
  }: FastNlMeansDenoisingOptions = {},
): Plane<Scale> {
  checkOdd(templateWindowSize, "templateWindowSize");
  checkOdd(searchWindowSize, "searchWindowSize");
  if (!(h > 0)) throw new ImageError("INVALID_ARGUMENT", `h must be above 0, not ${h}`);

  const { width, height } = picture;
  const reach = searchWindowSize >> 1;
  const side = templateWindowSize + 2 * reach;
  const extended = extend(picture, marginsOf({ width: side, height: side }), border);
  const { stride } = extended;
  const weights = patchWeights(h, templateWindowSize, searchWindowSize);
  const denoised = planeOf<"uint8", Scale>(picture, "uint8");
  for (let top = 0; top < height; top += BAND) {
    const band = bandOf(width, Math.min(BAND, height - top));
    const start = (top + reach) * stride + reach;
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) {
        addNeighbours(extended, start, dy * stride + dx, templateWindowSize, weights, band);
      }
    }
    writeMeans(band, denoised.data, top * width);
  }
  return denoised;
}

/** Rows to go through at a time: their sums should stay in the cache. */
const BAND = 32;

/** The sums for some rows of the picture. */
interface Band {
  readonly width: number;
  readonly height: number;
  /** Weighted values. */
  readonly values: Int32Array;
  readonly weights: Int32Array;
}

function bandOf(width: number, height: number): Band {
  const [values, weights] = [new Int32Array(width * height), new Int32Array(width * height)];
  return { width, height, values, weights };
}

/** How much a neighbour counts, by the sum of the squared differences between its patch and ours. */
interface PatchWeights {
  /** Sums are looked up without their lowest bits. */
  readonly bits: number;
  readonly table: Int32Array;
}

/**
 * OpenCV's weights: the sum is divided by the next power of two, not by the number of pixels, and
 * so loses its lowest bits; no weighted sum leaves 31 bits; what is under a thousandth counts 0.
 */
function patchWeights(h: number, patchSide: number, searchSide: number): PatchWeights {
  const pixels = patchSide * patchSide;
  const bits = Math.ceil(Math.log2(pixels));
  const most = Math.floor((2 ** 31 - 1) / (searchSide * searchSide * 255));
  const length = Math.floor((255 * 255 * pixels) / 2 ** bits) + 1;
  const table = Int32Array.from({ length }, (_, i) => {
    const distance = (i * 2 ** bits) / pixels;
    const weight = Math.round(most * Math.exp(-distance / (h * h)));
    return weight < most * 0.001 ? 0 : weight;
  });
  return { bits, table };
}

/**
 * Add to the sums of each pixel one neighbour, the same for all.
 *
 * The differences of the patches slide along: a column's sum gains a row below and loses one above,
 * a patch's sum gains a column on the right and loses one on the left.
 *
 * @param start - The upper left pixel of the first patch.
 * @param shift - From a pixel to its neighbour, in memory.
 */
function addNeighbours(
  { data, stride }: Extended,
  start: number,
  shift: number,
  patchSide: number,
  { bits, table }: PatchWeights,
  { width, height, values, weights }: Band,
): void {
  const columns = new Int32Array(width + patchSide - 1);
  for (let j = 0; j < patchSide; j++) addRow(data, start + j * stride, shift, columns);
  const middle = start + (patchSide >> 1) * (stride + 1) + shift;
  const ahead = patchSide - 1;
  for (let y = 0, i = 0; y < height; y++) {
    if (y > 0) {
      const above = start + (y - 1) * stride;
      moveDown(data, above, above + patchSide * stride, shift, columns);
    }
    let difference = 0;
    for (let x = 0; x < ahead; x++) difference += columns[x]!;
    for (let x = 0, neighbour = middle + y * stride; x < width; x++, i++, neighbour++) {
      difference = (difference + columns[x + ahead]!) | 0;
      const weight = table[difference >> bits]!;
      values[i]! += Math.imul(weight, data[neighbour]!);
      weights[i]! += weight;
      difference = (difference - columns[x]!) | 0;
    }
  }
}

function addRow(data: Uint8Array, start: number, shift: number, columns: Int32Array): void {
  for (let x = 0, i = start; x < columns.length; x++, i++) {
    const difference = data[i]! - data[i + shift]!;
    columns[x]! += Math.imul(difference, difference);
  }
}

function moveDown(
  data: Uint8Array,
  above: number,
  below: number,
  shift: number,
  columns: Int32Array,
): void {
  for (let x = 0; x < columns.length; x++) {
    const lost = data[above + x]! - data[above + x + shift]!;
    const gained = data[below + x]! - data[below + x + shift]!;
    columns[x]! += Math.imul(gained, gained) - Math.imul(lost, lost);
  }
}

function writeMeans({ values, weights }: Band, target: Uint8Array, offset: number): void {
  for (let i = 0; i < values.length; i++) {
    target[offset + i] = (values[i]! + (weights[i]! >> 1)) / weights[i]!;
  }
}
