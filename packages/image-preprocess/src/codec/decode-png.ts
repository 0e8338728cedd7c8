import type { RgbaImage } from "../picture.ts";
import { joinBytes } from "./bytes.ts";
import { checkSize, type DecodeOptions } from "./decode-options.ts";
import { inflateWhole } from "./inflate-whole.ts";
import { orient } from "./orient.ts";
import { readPngChunks, readPngHeader } from "./png-chunks.ts";
import { pngRowDrawer } from "./png-colours.ts";
import { type PngPass, passesOf, unfilterPass } from "./png-passes.ts";

/** Some writers leave a few bytes behind the pixels. */
const SLACK = 1 << 16;

/** A PNG of any kind. */
export async function decodePng(bytes: Uint8Array, options: DecodeOptions): Promise<RgbaImage> {
  checkSize(readPngHeader(bytes), options);
  const chunks = readPngChunks(bytes);
  const { header, orientation } = chunks;
  const passes = passesOf(header);
  const length = passes.reduce((sum, pass) => sum + pass.length, 0);
  const unpacked = await inflateWhole(joinBytes(chunks.pixels), length + SLACK);
  if (unpacked.length < length) throw new RangeError("there are fewer pixels than it says");

  const { width, height } = header;
  const data = new Uint8Array(width * height * 4);
  const drawRow = pngRowDrawer(unpacked, chunks, data);
  let at = 0;
  for (const pass of passes) {
    unfilterPass(unpacked.subarray(at, at + pass.length), pass);
    for (let row = 0; row < pass.height; row++) {
      drawRow({ from: at + 1, ...placeOf(pass, row, width) });
      at += pass.rowBytes + 1;
    }
  }
  return orient({ width, height, data }, orientation);
}

/** Where the pixels of a row of a pass go, as places in the picture. */
function placeOf({ left, top, dx, dy, width: count }: PngPass, row: number, width: number) {
  return { start: (top + row * dy) * width + left, step: dx, count };
}
