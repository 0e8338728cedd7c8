import { toLuma } from "../colour/to-luma.ts";
import type { LumaImage, RgbaImage } from "../picture.ts";
import { joinBytes } from "./bytes.ts";
import { checkSize, type DecodeOptions } from "./decode-options.ts";
import { inflateWhole } from "./inflate-whole.ts";
import { orient } from "./orient.ts";
import { type PngChunks, readPngChunks, readPngHeader } from "./png-chunks.ts";
import { isPlainGrey, type PngRowPlace, pngRowDrawer } from "./png-colours.ts";
import { type PngPass, passesOf, unfilterPass } from "./png-passes.ts";

/** Some writers leave a few bytes behind the pixels. */
const SLACK = 1 << 16;

/** A PNG of any kind. */
export async function decodePng(bytes: Uint8Array, options: DecodeOptions): Promise<RgbaImage> {
  return drawColours(await unpackPng(bytes, options));
}

/** The light of a PNG of any kind: what is stored as such is taken as it is. */
export async function decodePngLuma(bytes: Uint8Array, options: DecodeOptions): Promise<LumaImage> {
  const png = await unpackPng(bytes, options);
  if (!isPlainGrey(png) || png.orientation !== 1) return toLuma(drawColours(png));
  const { samples, header } = png;
  const { width, height } = header;
  const data = new Uint8Array(width * height);
  for (const { from, start, step, count } of rowsOf(png)) {
    if (step === 1) data.set(samples.subarray(from, from + count), start);
    else for (let i = 0; i < count; i++) data[start + i * step] = samples[from + i]!;
  }
  return { width, height, data };
}

interface UnpackedPng extends PngChunks {
  readonly passes: readonly PngPass[];
  /** The rows of all passes, free of their filters, each behind a byte that named it. */
  readonly samples: Uint8Array;
}

async function unpackPng(bytes: Uint8Array, options: DecodeOptions): Promise<UnpackedPng> {
  checkSize(readPngHeader(bytes), options);
  const chunks = readPngChunks(bytes);
  const passes = passesOf(chunks.header);
  const length = passes.reduce((sum, pass) => sum + pass.length, 0);
  const packed = joinBytes(chunks.pixels);
  const samples = await inflateWhole(packed, { likely: length, most: length + SLACK });
  if (samples.length < length) throw new RangeError("there are fewer pixels than it says");
  let at = 0;
  for (const pass of passes) {
    unfilterPass(samples.subarray(at, at + pass.length), pass);
    at += pass.length;
  }
  return { ...chunks, passes, samples };
}

function drawColours(png: UnpackedPng): RgbaImage {
  const { width, height } = png.header;
  const data = new Uint8Array(width * height * 4);
  const drawRow = pngRowDrawer(png.samples, png, data);
  for (const row of rowsOf(png)) drawRow(row);
  return orient({ width, height, data }, png.orientation);
}

/** Where the samples of each row are, and where its pixels go. */
function* rowsOf({ passes, header }: UnpackedPng): Generator<PngRowPlace> {
  let at = 0;
  for (const { left, top, dx, dy, width: count, height, rowBytes } of passes) {
    for (let row = 0; row < height; row++) {
      yield { from: at + 1, start: (top + row * dy) * header.width + left, step: dx, count };
      at += rowBytes + 1;
    }
  }
}
