import { join } from "node:path";
import { expect, test } from "vitest";
import { pdfOf } from "../testing/pdf.ts";
import { planeOf } from "../testing/pictures.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { tiffOf } from "../testing/tiff.ts";
import { mayHavePages } from "./may-have-pages.ts";

const pages = [planeOf(40, 20, () => 0), planeOf(20, 50, () => 255)];
const files = {
  "scan.pdf": pdfOf(pages),
  "scan.tif": tiffOf(pages),
  scan: tiffOf(pages),
  "scan.dat": "no picture",
  "scan.JPG": "not looked at",
};

test.each([
  ["scan.pdf", true],
  ["scan.tif", true],
  ["scan", true],
  ["scan.dat", false],
  ["scan.JPG", false],
  ["missing.tif", false],
  [".", false],
])("%s: %s", async (name, expected) => {
  expect(await mayHavePages(join(temporaryFolder(files), name))).toBe(expected);
});
