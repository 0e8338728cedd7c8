import { decode as jimp } from "@inkdigit/image-preprocess/jimp";
import { describe, expect, test } from "vitest";
import { PDF_DPI, pdfOf } from "../testing/pdf.ts";
import { digitPicture, digitPlane, planeOf, sample } from "../testing/pictures.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { tiffOf } from "../testing/tiff.ts";
import { createReader } from "./create-reader.ts";
import { pickCodec } from "./pick-codec.ts";
import { openDocumentReader } from "./read-document.ts";

const settings = { options: { as: "digit" as const }, dpi: PDF_DPI };

describe.each([
  ["jimp", async () => jimp],
  ["the decoder that is picked", async () => pickCodec().decode],
])("with %s", (_, decoder) => {
  test("reads PNG and JPEG", async () => {
    const { createClassifier } = await import("@inkdigit/classifier");
    const desk = { ...settings, decode: await decoder(), classifier: createClassifier() };
    const reader = openDocumentReader(desk);
    const folder = temporaryFolder({
      "7.png": await digitPicture(0),
      "5.jpg": sample("photo-5-shaded.jpg"),
    });
    expect(await reader.read({ file: `${folder}/7.png` })).toMatchObject([{ text: "7" }]);
    expect(await reader.read({ file: `${folder}/5.jpg` })).toMatchObject([{ text: "5" }]);
  });
});

describe.each([
  ["a PDF", pdfOf],
  ["a TIFF", tiffOf],
])("of %s", (_, documentOf) => {
  test("every page is read, or those that are wanted, or the one that is asked for", async () => {
    const pages = await Promise.all([0, 1, 2, 3].map(digitPlane));
    const file = `${temporaryFolder({ document: documentOf(pages) })}/document`;
    const all = await createReader(settings);
    const found = await all.read({ file });
    expect(found).toMatchObject([
      { file, page: 1, text: "7" },
      { file, page: 2, text: "2" },
      { file, page: 3, text: "1" },
      { file, page: 4, text: "0" },
    ]);
    const some = await createReader({ ...settings, pages: [{ first: 2, last: 3 }] });
    expect(await some.pagesOf(file)).toEqual([2, 3]);
    expect(await some.read({ file })).toEqual(found.slice(1, 3));
    expect(await some.read({ file, page: 4 })).toEqual(found.slice(3));
  });

  test("pages that are not there are a failure that says how many there are", async () => {
    const file = `${temporaryFolder({ document: documentOf([planeOf(9, 9, () => 0), planeOf(9, 9, () => 0)]) })}/document`;
    const reader = await createReader({ ...settings, pages: [{ first: 5, last: 9 }] });
    expect(await reader.read({ file })).toMatchObject([
      {
        status: "failed",
        error: { code: "NO_PAGES", message: `"${file}" has 2 pages, and none of --pages 5-9.` },
      },
    ]);
  });
});

test("reads pages of several documents that are asked for at once", async () => {
  const [seven, two] = await Promise.all([digitPlane(0), digitPlane(1)]);
  const folder = temporaryFolder({ "a.pdf": pdfOf([seven, two]), "b.pdf": pdfOf([two, seven]) });
  const reader = await createReader(settings);
  const jobs = ["a.pdf", "b.pdf", "a.pdf", "b.pdf"].map((name, i) => ({
    file: `${folder}/${name}`,
    page: i < 2 ? 1 : 2,
  }));
  const outcomes = (await Promise.all(jobs.map((job) => reader.read(job)))).flat();
  expect(outcomes).toMatchObject([{ text: "7" }, { text: "2" }, { text: "2" }, { text: "7" }]);
});

test("reads bytes that are at hand, by another option", async () => {
  const reader = await createReader({ ...settings, options: { as: "grid" } });
  const job = { file: "upload", bytes: await digitPicture(0), options: { as: "digit" as const } };
  expect(await reader.read(job)).toMatchObject([{ file: "upload", text: "7" }]);
});

test("a fault in the reader fails the page alone, as an internal error", async () => {
  const folder = temporaryFolder({ "7.png": await digitPicture(0) });
  const classifier = {
    read: () => {
      throw new TypeError("x is undefined");
    },
  };
  const reader = openDocumentReader({ ...settings, decode: jimp, classifier });
  expect(await reader.read({ file: `${folder}/7.png` })).toEqual([
    {
      file: `${folder}/7.png`,
      status: "failed",
      error: {
        code: "INTERNAL_ERROR",
        message: "Reading it went wrong in a way not foreseen: x is undefined.",
      },
    },
  ]);
});
