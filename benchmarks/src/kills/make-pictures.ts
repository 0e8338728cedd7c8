import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { encodePng } from "@inkdigit/image-preprocess/jimp";
import { type Digits, digitAt } from "@inkdigit/mnist-data";
import { loadMnistPart } from "@inkdigit/mnist-data/node";
import { pdfOf } from "../../../apps/cli/src/testing/pdf.ts";
import { tiffOf } from "../../../apps/cli/src/testing/tiff.ts";

/** Pages of the PDF and of the TIFF. */
const PAGES = 4;

/**
 * Pictures as they come: single digits from 28x28 to 112x112, a PDF and a TIFF of several pages, and
 * a file that is none.
 *
 * @returns The names of the files.
 */
export async function makePictures(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const digits = await loadMnistPart("test");
  const names: string[] = [];
  const add = async (name: string, bytes: Uint8Array | string) => {
    names.push(name);
    await writeFile(join(folder, name), bytes);
  };
  for (let i = 0; i < count; i++) {
    await add(`digit-${i}.png`, await encodePng(planeOf(digits, i, 1 + (i % 4))));
  }
  const pages = Array.from({ length: PAGES }, (_, i) => planeOf(digits, count + i, 4));
  await add("pages.pdf", pdfOf(pages));
  await add("pages.tiff", tiffOf(pages));
  await add("broken.png", "This is no picture.\n");
  return names;
}

/** A test digit, dark on light, enlarged. */
export function planeOf(digits: Digits, index: number, scale: number) {
  const { data, width, height } = digitAt(digits, index);
  const pixels = Uint8Array.from({ length: width * height * scale * scale }, (_, i) => {
    const x = Math.floor((i % (width * scale)) / scale);
    const y = Math.floor(i / (width * scale) / scale);
    return 255 - data[y * width + x]!;
  });
  return { width: width * scale, height: height * scale, data: pixels };
}
