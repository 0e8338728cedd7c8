import { deflateSync } from "node:zlib";
import { decode } from "@inkdigit/image-preprocess/jimp";
import { expect, test } from "vitest";
import { PDF_DPI, type PdfPage, pdfOfPages } from "../testing/pdf.ts";
import { openDocument } from "./open-document.ts";

// Small PDFs that ask for much. Each is drawn, or refused, in little memory.

/** MB by which the process may grow over one of them. */
const MOST_MEMORY = 200;
const MB = 2 ** 20;

const flate = "/FlateDecode";
const packed = (bytes: number, text?: string) =>
  deflateSync(Buffer.alloc(bytes, text ?? "\0"), { level: 1 });
const drawing = { data: Buffer.from("q 100 0 0 100 0 0 cm /Picture Do Q") };
const picture = { width: 10, height: 10, filter: flate, data: packed(100) };

test.each<[string, Pick<PdfPage, "drawing" | "picture">]>([
  [
    "whose picture claims 40,000 megapixels, and has few",
    { drawing, picture: { ...picture, width: 200_000, height: 200_000 } },
  ],
  [
    "whose picture has 64 megapixels of nothing",
    { drawing, picture: { ...picture, width: 8000, height: 8000, data: packed(64_000_000) } },
  ],
  [
    "whose picture unpacks to far more than it says",
    { drawing, picture: { ...picture, data: packed(100 * MB) } },
  ],
  [
    "whose picture is packed twice",
    {
      drawing,
      picture: {
        ...picture,
        filter: `[${flate} ${flate}]`,
        data: deflateSync(packed(100 * MB)),
      },
    },
  ],
  [
    "whose drawing unpacks to 50 MB of nothing",
    { drawing: { filter: flate, data: packed(50 * MB, " ") }, picture },
  ],
  [
    "whose drawing never ends an array",
    { drawing: { filter: flate, data: packed(MB, "[") }, picture },
  ],
])("a PDF %s", async (_, page) => {
  const bytes = pdfOfPages([{ ...page, width: 100, height: 100 }]);
  expect(bytes.length).toBeLessThan(MB);
  const memory = process.resourceUsage().maxRSS;
  const document = await openDocument(bytes, { decode, dpi: PDF_DPI });
  const outcome = await document.page(1).then(
    ({ width, height }) => `${width} x ${height}`,
    ({ code }) => code,
  );
  document.close();
  expect(["100 x 100", "CORRUPT_IMAGE", "IMAGE_TOO_LARGE"]).toContain(outcome);
  expect((process.resourceUsage().maxRSS - memory) / 1024).toBeLessThan(MOST_MEMORY);
});
