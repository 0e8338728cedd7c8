import type { PngChunks } from "./png-chunks.ts";

/** Where a row's samples are, and where its pixels go. */
export interface PngRowPlace {
  /** The first byte of the samples. */
  readonly from: number;
  /** Into four bytes each, from pixel `start` on, `step` apart. */
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

type Colours = Pick<PngChunks, "header" | "palette" | "transparency">;

/** Writes a row of samples as pixels. */
type DrawRow = (place: PngRowPlace) => void;

/**
 * What writes rows of `samples` into `data` as red, green, blue and alpha. Of 16 bits the nearest 8 are
 * kept; fewer are spread over 0 to 255.
 *
 * @param data - Begins at a multiple of four bytes.
 * @returns It throws a `RangeError` for a colour that the palette lacks.
 */
export function pngRowDrawer(samples: Uint8Array, colours: Colours, data: Uint8Array): DrawRow {
  const { colorType } = colours.header;
  if (colorType === 3) return (place) => drawPalette(samples, colours, data, place);
  if (isPlainGrey(colours)) {
    const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length >> 2);
    return (place) => drawGrey(samples, pixels, place);
  }
  if (isPlain(colours)) return (place) => drawBytes(samples, colorType, data, place);
  return (place) => drawSamples(samples, colours, data, place);
}

/** What most scans are: a byte a pixel, which is its light. */
export function isPlainGrey(colours: Colours): boolean {
  return colours.header.colorType === 0 && isPlain(colours);
}

/** 8 bits a sample, and no colour that is transparent. */
function isPlain({ header: { depth }, transparency }: Colours): boolean {
  return depth === 8 && transparency === undefined;
}

/** A pixel at a time. */
function drawGrey(
  samples: Uint8Array,
  pixels: Uint32Array,
  { from, start, step, count }: PngRowPlace,
): void {
  for (let i = from, to = start; i < from + count; i++, to += step) {
    pixels[to] = Math.imul(samples[i]!, BYTES_OF_GREY) | OPAQUE;
  }
}

/** Red, green and blue of a grey pixel, and its alpha, where the first byte of four is the lowest or highest. */
const [BYTES_OF_GREY, OPAQUE] =
  new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? [0x010101, 0xff000000] : [0x01010100, 0xff];

/** The other usual kinds. */
function drawBytes(
  samples: Uint8Array,
  colorType: number,
  data: Uint8Array,
  { from: first, start, step, count }: PngRowPlace,
): void {
  const hasColour = (colorType & 2) !== 0;
  const hasAlpha = (colorType & 4) !== 0;
  const green = hasColour ? 1 : 0;
  const blue = hasColour ? 2 : 0;
  const alpha = hasColour ? 3 : 1;
  const size = (hasColour ? 3 : 1) + (hasAlpha ? 1 : 0);
  for (let i = 0, from = first, to = 4 * start; i < count; i++, from += size, to += 4 * step) {
    data[to] = samples[from]!;
    data[to + 1] = samples[from + green]!;
    data[to + 2] = samples[from + blue]!;
    data[to + 3] = hasAlpha ? samples[from + alpha]! : 255;
  }
}

function drawPalette(
  samples: Uint8Array,
  { header: { depth }, palette, transparency }: Colours,
  data: Uint8Array,
  { from, start, step, count }: PngRowPlace,
): void {
  for (let i = 0, to = 4 * start; i < count; i++, to += 4 * step) {
    const index = sampleAt(samples, from, i, depth);
    if (3 * index >= palette!.length) throw new RangeError(`the palette has no colour ${index}`);
    data[to] = palette![3 * index]!;
    data[to + 1] = palette![3 * index + 1]!;
    data[to + 2] = palette![3 * index + 2]!;
    data[to + 3] = transparency?.[index] ?? 255;
  }
}

/** Any depth, and one colour that is transparent where the file names it. */
function drawSamples(
  samples: Uint8Array,
  { header: { colorType, depth }, transparency }: Colours,
  data: Uint8Array,
  { from, start, step, count }: PngRowPlace,
): void {
  const colours = colorType & 2 ? 3 : 1;
  const size = colours + (colorType & 4 ? 1 : 0);
  const most = 2 ** depth - 1;
  for (let i = 0, to = 4 * start; i < count; i++, to += 4 * step) {
    let isTransparent = transparency !== undefined;
    for (let channel = 0; channel < 3; channel++) {
      const own = Math.min(channel, colours - 1);
      const sample = sampleAt(samples, from, i * size + own, depth);
      data[to + channel] = Math.round((sample * 255) / most);
      if (transparency && sample !== ((transparency[2 * own]! << 8) | transparency[2 * own + 1]!)) {
        isTransparent = false;
      }
    }
    const alpha = size > colours ? sampleAt(samples, from, i * size + colours, depth) : most;
    data[to + 3] = isTransparent ? 0 : Math.round((alpha * 255) / most);
  }
}

/** A sample of the row that begins at `from`; of fewer than 8 bits the first is in the highest bits. */
function sampleAt(samples: Uint8Array, from: number, index: number, depth: number): number {
  if (depth === 8) return samples[from + index]!;
  const at = from + ((index * depth) >> 3);
  if (depth === 16) return (samples[at]! << 8) | samples[at + 1]!;
  return (samples[at]! >> (8 - depth - ((index * depth) & 7))) & (2 ** depth - 1);
}
