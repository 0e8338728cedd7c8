import type { PngChunks } from "./png-chunks.ts";

/** Where a row's pixels go: into `data`, four bytes each, from pixel `start` on, `step` apart. */
export interface PngRowPlace {
  readonly data: Uint8Array;
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

type Colours = Pick<PngChunks, "header" | "palette" | "transparency">;

/**
 * Write a row of samples as red, green, blue and alpha. Of 16 bits the nearest 8 are kept; fewer are
 * spread over 0 to 255.
 *
 * @throws {RangeError} for a colour that the palette lacks.
 */
export function drawPngRow(samples: Uint8Array, colours: Colours, place: PngRowPlace): void {
  const { colorType, depth } = colours.header;
  const isPlain = depth === 8 && colours.transparency === undefined;
  if (colorType === 3) drawPalette(samples, colours, place);
  else if (isPlain && colorType === 0) drawGrey(samples, place);
  else if (isPlain) drawBytes(samples, colorType, place);
  else drawSamples(samples, colours, place);
}

/** What most scans are: a pixel at a time. */
function drawGrey(samples: Uint8Array, { data, start, step, count }: PngRowPlace): void {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  for (let i = 0, to = 4 * start; i < count; i++, to += 4 * step) {
    view.setInt32(to, Math.imul(samples[i]!, 0x010101) | 0xff000000, true);
  }
}

/** The other usual kinds: 8 bits a sample, and no colour that is transparent. */
function drawBytes(samples: Uint8Array, colorType: number, place: PngRowPlace): void {
  const { data, start, step, count } = place;
  const hasColour = (colorType & 2) !== 0;
  const hasAlpha = (colorType & 4) !== 0;
  const green = hasColour ? 1 : 0;
  const blue = hasColour ? 2 : 0;
  const alpha = hasColour ? 3 : 1;
  const size = (hasColour ? 3 : 1) + (hasAlpha ? 1 : 0);
  for (let i = 0, from = 0, to = 4 * start; i < count; i++, from += size, to += 4 * step) {
    data[to] = samples[from]!;
    data[to + 1] = samples[from + green]!;
    data[to + 2] = samples[from + blue]!;
    data[to + 3] = hasAlpha ? samples[from + alpha]! : 255;
  }
}

function drawPalette(
  samples: Uint8Array,
  { header: { depth }, palette, transparency }: Colours,
  { data, start, step, count }: PngRowPlace,
): void {
  for (let i = 0, to = 4 * start; i < count; i++, to += 4 * step) {
    const index = sampleAt(samples, i, depth);
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
  { data, start, step, count }: PngRowPlace,
): void {
  const colours = colorType & 2 ? 3 : 1;
  const size = colours + (colorType & 4 ? 1 : 0);
  const most = 2 ** depth - 1;
  for (let i = 0, to = 4 * start; i < count; i++, to += 4 * step) {
    let isTransparent = transparency !== undefined;
    for (let channel = 0; channel < 3; channel++) {
      const own = Math.min(channel, colours - 1);
      const sample = sampleAt(samples, i * size + own, depth);
      data[to + channel] = Math.round((sample * 255) / most);
      if (transparency && sample !== ((transparency[2 * own]! << 8) | transparency[2 * own + 1]!)) {
        isTransparent = false;
      }
    }
    const alpha = size > colours ? sampleAt(samples, i * size + colours, depth) : most;
    data[to + 3] = isTransparent ? 0 : Math.round((alpha * 255) / most);
  }
}

/** A sample of a row; of fewer than 8 bits the first is in the highest bits. */
function sampleAt(samples: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return samples[index]!;
  if (depth === 16) return (samples[2 * index]! << 8) | samples[2 * index + 1]!;
  const bit = index * depth;
  return (samples[bit >> 3]! >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}
