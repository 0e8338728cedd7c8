import { readFileSync } from "node:fs";
import type { Plane } from "@inkdigit/image-preprocess";
import { encodePng } from "@inkdigit/image-preprocess/jimp";
import { digitAt } from "@inkdigit/mnist-data";
import { loadMnistPart } from "@inkdigit/mnist-data/node";

/** MNIST's test digits begin with these. */
export const FIRST_DIGITS = "7210414959";

/** One of the first test digits as a person would scan it: dark on light, 112x112. */
export async function digitPicture(index: number): Promise<Uint8Array> {
  return await encodePng(await digitPlane(index));
}

/** The same, not in a file. */
export async function digitPlane(index: number): Promise<Plane> {
  const { data, width, height } = digitAt(await loadMnistPart("test"), index);
  return planeOf(width * 4, height * 4, (x, y) => 255 - data[(y >> 2) * width + (x >> 2)]!);
}

/** A PNG, its grey level a function of column and row. */
export async function pngOf(
  width: number,
  height: number,
  level: (x: number, y: number) => number,
): Promise<Uint8Array> {
  return await encodePng(planeOf(width, height, level));
}

/** A grey picture, its level a function of column and row. */
export function planeOf(
  width: number,
  height: number,
  level: (x: number, y: number) => number,
): Plane {
  const data = Uint8Array.from({ length: width * height }, (_, i) =>
    level(i % width, Math.floor(i / width)),
  );
  return { width, height, data };
}

/** One of the samples that the project comes with. */
export function sample(name: string): Uint8Array {
  return readFileSync(new URL(`../../samples/${name}`, import.meta.url));
}

/** The PNG with another size in its header, its checksum made right again. */
export function claimingSize(png: Uint8Array, width: number, height: number): Uint8Array {
  const claimed = Buffer.from(png);
  claimed.writeUInt32BE(width, 16);
  claimed.writeUInt32BE(height, 20);
  claimed.writeUInt32BE(crc32(claimed.subarray(12, 29)), 29);
  return claimed;
}

/** CRC-32 of ISO 3309, a bit at a time. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
