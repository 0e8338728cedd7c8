import sharp, { type Sharp } from "sharp";
import { crc32 } from "../src/codec/crc32.ts";
import type { RgbaImage } from "../src/picture.ts";
import { randomBytes } from "./opencv.ts";

/** A picture of smooth colours with some noise: every pixel tells where it is. */
export function gradient(width: number, height: number): RgbaImage {
  const noise = randomBytes(width * height, width);
  const data = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const x = (i % width) / Math.max(1, width - 1);
    const y = Math.floor(i / width) / Math.max(1, height - 1);
    data.set([20 + 200 * x, 20 + 200 * y, 120 + noise[i]! / 16, 255], 4 * i);
  }
  return { width, height, data };
}

/** A picture in the hands of sharp, to be encoded. */
export function toSharp({ width, height, data }: RgbaImage): Sharp {
  return sharp(data, { raw: { width, height, channels: 4 } });
}

/** What sharp reads from a file: eight bits of red, green, blue and alpha. */
export async function sharpDecode(bytes: Uint8Array, options: object = {}): Promise<RgbaImage> {
  const { data, info } = await sharp(bytes, options)
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: Uint8Array.from(data) };
}

/** A chunk of a PNG with its check sum. */
export function pngChunk(name: string, body: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(body.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length);
  chunk.set(new TextEncoder().encode(name), 4);
  chunk.set(body, 8);
  view.setUint32(8 + body.length, crc32(chunk.subarray(4, 8 + body.length)));
  return chunk;
}

/** The beginning of a PNG: its signature and header. */
export function pngStart(
  width: number,
  height: number,
  { interlace = 0 }: { interlace?: 0 | 1 } = {},
): Uint8Array {
  const body = new Uint8Array(13);
  new DataView(body.buffer).setUint32(0, width);
  new DataView(body.buffer).setUint32(4, height);
  body.set([8, 0, 0, 0, interlace], 8);
  return Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, ...pngChunk("IHDR", body));
}

/** Copies with bytes changed or cut off, the same for the same seed. */
export function* damaged(bytes: Uint8Array, count: number, seed: number): Generator<Uint8Array> {
  const random = randomBytes(count * 16, seed);
  for (let i = 0; i < count; i++) {
    const [kind, ...dice] = random.subarray(i * 16, (i + 1) * 16) as unknown as number[];
    const place = (k: number) =>
      (dice[k]! * 65536 + dice[k + 1]! * 256 + dice[k + 2]!) % bytes.length;
    const copy = bytes.slice(0, kind! < 64 ? place(0) : bytes.length);
    for (let change = 0; change < (kind! % 4) + 1; change++) {
      // Mostly near the start, where the headers are.
      const at = change % 2 ? place(3 * change) : place(3 * change) % 200;
      if (at < copy.length) copy[at] = dice[14 - change]!;
    }
    yield copy;
  }
}
