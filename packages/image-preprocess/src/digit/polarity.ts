import { invert } from "../colour/invert.ts";
import { resize } from "../geometry/resize.ts";
import { histogram } from "../histogram/histogram.ts";
import type { InkImage, LumaImage } from "../picture.ts";
import { otsuLevel } from "../threshold/otsu-level.ts";

export interface ToInkOptions {
  /** Whether ink is darker or lighter than the paper. Default: what the picture looks like. */
  readonly paper?: "light" | "dark";
}

/**
 * A picture as ink: 0 is paper, 255 is full ink. Dark writing on light paper is inverted, light
 * writing on a dark board stays as it is.
 */
export function toInk(luma: LumaImage, { paper = paperOf(luma) }: ToInkOptions = {}): InkImage {
  const ink = paper === "light" ? invert(luma) : luma;
  return { width: ink.width, height: ink.height, data: ink.data };
}

/**
 * Whether the writing is lighter than what it is written on.
 *
 * Writing covers less than its surroundings do, so the brightness around the local mean is skewed
 * towards it. A shadow, a vignette or the dark edge of a page moves the local mean along and has as
 * much on one side as on the other. Where strokes fill a picture that is cut tightly, more of its
 * border still is paper.
 */
export function paperIsDark(luma: LumaImage): boolean {
  const small = reduced(luma);
  const sign = skewness(small) + BORDER_WEIGHT * (darkBorder(small) - 0.5);
  return sign === 0 ? luma.data.length > 0 && luma.data[0]! < 128 : sign > 0;
}

/** Longer side of the picture that is looked at, in pixels. */
const LOOKED_AT = 400;
/** Pixels of its longer side that the skewness is found from, at most. */
const SAMPLES = 64;
/** Of the window of the local mean, in pixels: a small picture is looked at as a whole. */
const LEAST_RADIUS = 64;
/** How much the border counts beside the skewness: chosen on photos, scans and drawings. */
const BORDER_WEIGHT = 2;

/** The standardised third moment of the brightness around its local mean; 0 for an even picture. */
function skewness(luma: LumaImage): number {
  const longer = Math.max(luma.width, luma.height);
  const step = Math.ceil(longer / SAMPLES);
  const { width, height, data } = sampled(luma, step);
  const radius = Math.round(Math.max(LEAST_RADIUS, longer / 8) / step);
  const sums = integral(data, width, height);
  const stride = width + 1;
  // The sums of each column, and all before it, in the rows of the window.
  const columns = new Int32Array(stride);
  // The columns of the window around each, and what one of them weighs.
  const lefts = new Int32Array(width);
  const rights = new Int32Array(width);
  const shares = new Float64Array(width);
  for (let x = 0; x < width; x++) {
    lefts[x] = Math.max(0, x - radius);
    rights[x] = Math.min(width, x + radius + 1);
    shares[x] = 1 / (rights[x]! - lefts[x]!);
  }
  let squares = 0;
  let cubes = 0;
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - radius);
    const bottom = Math.min(height, y + radius + 1);
    const share = 1 / (bottom - top);
    for (let x = 0; x < stride; x++) {
      columns[x] = sums[bottom * stride + x]! - sums[top * stride + x]!;
    }
    for (let x = 0; x < width; x++) {
      const sum = columns[rights[x]!]! - columns[lefts[x]!]!;
      const mean = sum * share * shares[x]!;
      const deviation = data[y * width + x]! - mean;
      squares += deviation * deviation;
      cubes += deviation * deviation * deviation;
    }
  }
  return squares === 0 ? 0 : (cubes * Math.sqrt(data.length)) / squares ** 1.5;
}

/** The share of the border, 0 to 1, that belongs to the dark part of the picture; a half if it has none. */
function darkBorder(luma: LumaImage): number {
  const { width, height, data } = luma;
  const counts = histogram(luma);
  if (counts[data[0]!] === data.length) return 0.5;
  const level = otsuLevel(counts);
  let border = 0;
  let dark = 0;
  for (let y = 0; y < height; y++) {
    const step = y === 0 || y === height - 1 ? 1 : Math.max(1, width - 1);
    for (let x = 0; x < width; x += step) {
      border++;
      if (data[y * width + x]! <= level) dark++;
    }
  }
  return dark / border;
}

/** One pixel of each `step` by `step`: their levels are spread as those of all. */
function sampled(luma: LumaImage, step: number): LumaImage {
  if (step <= 1) return luma;
  const width = Math.ceil(luma.width / step);
  const height = Math.ceil(luma.height / step);
  const data = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let from = y * step * luma.width, end = i + width; i < end; i++, from += step) {
      data[i] = luma.data[from]!;
    }
  }
  return { width, height, data };
}

function reduced(luma: LumaImage): LumaImage {
  const scale = LOOKED_AT / Math.max(luma.width, luma.height);
  if (scale >= 1) return luma;
  return resize(luma, {
    width: Math.max(1, Math.round(luma.width * scale)),
    height: Math.max(1, Math.round(luma.height * scale)),
    interpolation: "area",
  });
}

/** Sums of all pixels above and at the left, with a row and a column of zeros before the first. */
function integral(data: Uint8Array, width: number, height: number): Int32Array {
  const stride = width + 1;
  const sums = new Int32Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x]!;
      sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1]! + row;
    }
  }
  return sums;
}

function paperOf(luma: LumaImage): "light" | "dark" {
  return paperIsDark(luma) ? "dark" : "light";
}
