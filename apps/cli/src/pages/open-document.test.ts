import { decode } from "@inkdigit/image-preprocess/jimp";
import { describe, expect, test } from "vitest";
import { PDF_DPI, pdfOf } from "../testing/pdf.ts";
import { planeOf, sample } from "../testing/pictures.ts";
import { tiffOf } from "../testing/tiff.ts";
import { openDocument } from "./open-document.ts";

const wide = planeOf(40, 20, (x) => (x < 10 ? 0 : 255));
const high = planeOf(20, 50, (_, y) => (y < 25 ? 255 : 100));
const options = { decode, dpi: PDF_DPI };

describe.each([
  ["a PDF", pdfOf([wide, high])],
  ["a TIFF", tiffOf([wide, high])],
])("%s", (_, bytes) => {
  test("gives the picture of each page, in any order", async () => {
    const document = await openDocument(bytes, options);
    expect(document).toMatchObject({ pages: 2, paged: true });
    for (const [page, plane] of [
      [2, high],
      [1, wide],
    ] as const) {
      const { width, height, data } = await document.page(page);
      expect([width, height]).toEqual([plane.width, plane.height]);
      const red = plane.data.map((_, i) => data[i * 4]!);
      expect(red.every((level, i) => Math.abs(level - plane.data[i]!) <= 1)).toBe(true);
    }
    await expect(document.page(3)).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
    document.close();
  });

  test("refuses a page with too many pixels before it takes memory", async () => {
    const document = await openDocument(bytes, { ...options, maxPixels: 900 });
    await document.page(1);
    await expect(document.page(2)).rejects.toMatchObject({ code: "IMAGE_TOO_LARGE" });
  });
});

test("a PDF is drawn as finely as one asks", async () => {
  const document = await openDocument(pdfOf([wide]), { decode, dpi: 3 * PDF_DPI });
  expect(await document.page(1)).toMatchObject({ width: 120, height: 60 });
});

test("a PDF of one page has pages, a picture has none", async () => {
  expect(await openDocument(pdfOf([wide]), options)).toMatchObject({ pages: 1, paged: true });
  expect(await openDocument(tiffOf([wide]), options)).toMatchObject({ pages: 1, paged: false });
  const photo = sample("photo-5-shaded.jpg");
  expect(await openDocument(photo, options)).toMatchObject({ pages: 1, paged: false });
});

test.each([
  ["cut short", (pdf: Uint8Array) => pdf.subarray(0, 60)],
  ["full of nonsense", (pdf: Uint8Array) => pdf.map((byte, i) => (i > 20 ? i % 256 : byte))],
])("a PDF that is %s is damaged, and the next one is read", async (_, damage) => {
  const pdf = pdfOf([wide]);
  await expect(openDocument(damage(pdf), options)).rejects.toMatchObject({ code: "CORRUPT_IMAGE" });
  expect(await (await openDocument(pdf, options)).page(1)).toMatchObject({ width: 40 });
});
