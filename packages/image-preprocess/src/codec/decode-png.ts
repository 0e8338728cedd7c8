import type { RgbaImage } from "../picture.ts";
import { joinBytes, plainBytes } from "./bytes.ts";
import { checkSize, type DecodeOptions } from "./decode-options.ts";
import { inflate } from "./inflate.ts";
import { orient } from "./orient.ts";
import { type PngChunks, readPngChunks, readPngHeader } from "./png-chunks.ts";

/** Deflate makes its data smaller at most by about this factor. */
const STRONGEST_DEFLATE = 1032;

/** A PNG of any kind, by jimp's decoder (pngjs), which sees only chunks that were checked. */
export async function decodePng(bytes: Uint8Array, options: DecodeOptions): Promise<RgbaImage> {
  checkSize(readPngHeader(bytes), options);
  const chunks = readPngChunks(bytes);
  await checkBomb(chunks);
  const { default: png } = await import("@jimp/js-png");
  const { essential, orientation } = chunks;
  const buffer = Buffer.from(essential.buffer, essential.byteOffset, essential.length);
  const { width, height, data } = await png().decode(buffer, { checkCRC: false });
  return orient({ width, height, data: plainBytes(data) }, orientation);
}

/** pngjs unpacks an interlaced picture whole, however large that is: unpack it with a limit first. */
async function checkBomb({ header, pixels }: PngChunks): Promise<void> {
  if (!header.interlaced) return;
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[header.colorType]!;
  const row = Math.ceil((header.width * samples * header.depth) / 8);
  // The seven passes round up, and begin each row with a filter byte.
  const most = 2 * (row + 8) * (header.height + 8);
  const packed = joinBytes(pixels);
  if (packed.length * STRONGEST_DEFLATE <= most) return;
  let length = 0;
  for await (const piece of inflate(packed)) {
    length += piece.length;
    if (length > most) throw new RangeError("there are more pixels than it says");
  }
}
