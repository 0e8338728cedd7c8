import { link, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type LumaImage, resize } from "@inkdigit/image-preprocess";
import { encodePng } from "@inkdigit/image-preprocess/jimp";
import { type Digits, digitAt } from "@inkdigit/mnist-data";

/** Different pictures; of more than these, files are there again under other names. */
const DIFFERENT = 2000;
/** Sides of the smallest and of the largest, in pixels. */
const SMALLEST = 28;
const LARGEST = 300;

/** A picture, and what is on it. */
export interface LabelledFile {
  readonly path: string;
  readonly label: number;
}

/** Test digits dark on light, of all sides from 28 to 300 pixels, as PNG files in a folder. */
export async function makeBatch(
  folder: string,
  digits: Digits,
  count: number,
): Promise<readonly LabelledFile[]> {
  await mkdir(folder, { recursive: true });
  const different = Math.min(count, DIFFERENT);
  for (let i = 0; i < different; i++) {
    // In no order of size: 7919 is a prime.
    const share = ((i * 7919) % different) / Math.max(1, different - 1);
    const side = Math.round(SMALLEST + share * (LARGEST - SMALLEST));
    await writeFile(fileOf(folder, i), await encodePng(enlarged(digits, i, side)));
  }
  for (let i = different; i < count; i++) {
    await link(fileOf(folder, i % different), fileOf(folder, i));
  }
  return Array.from({ length: count }, (_, i) => ({
    path: fileOf(folder, i),
    label: digits.labels[i % different]!,
  }));
}

function fileOf(folder: string, index: number): string {
  return join(folder, `digit-${index}.png`);
}

function enlarged(digits: Digits, index: number, side: number): LumaImage {
  const { data, width, height } = digitAt(digits, index);
  const light: LumaImage = { width, height, data: data.map((ink) => 255 - ink) };
  return resize(light, { width: side, height: side, interpolation: "cubic" });
}
