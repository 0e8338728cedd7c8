import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pdfOf } from "../../../../apps/cli/src/testing/pdf.ts";
import { tiffOf } from "../../../../apps/cli/src/testing/tiff.ts";
import { type Plane, toLuma } from "../../../../packages/image-preprocess/src/index.ts";
import { decode } from "../../../../packages/image-preprocess/src/jimp.ts";

/** What the pages of the scans say, in their order. */
export const PAGES = ["2048", "3"] as const;

/** Scans of two pages, a number and a digit, by their file names. */
export async function scans(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const pages: Plane[] = [];
  for (const sample of ["number-2048-ruled.jpg", "drawn-3.png"]) {
    const bytes = await readFile(join(root, "apps", "cli", "samples", sample));
    pages.push(toLuma(await decode(bytes)));
  }
  return new Map([
    ["scan.pdf", pdfOf(pages)],
    ["scan.tiff", tiffOf(pages)],
  ]);
}
