import { PDFiumLibrary } from "@hyzyla/pdfium";
import { ImageError } from "@inkdigit/image-preprocess";
import { DEFAULT_MAX_PIXELS } from "@inkdigit/image-preprocess/jimp";
import { CommandError } from "../errors.ts";
import type { Document } from "./document.ts";

export interface PdfOptions {
  /** Dots an inch that its pages are drawn with. */
  readonly dpi: number;
  /** The most pixels that a page may have. */
  readonly maxPixels?: number;
}

type Library = Awaited<ReturnType<typeof PDFiumLibrary.init>>;

/** A point, the unit of a PDF, is a 72nd of an inch. */
const POINTS = 72;

let library: Promise<Library> | undefined;

/**
 * Open a PDF; its pages are drawn when they are asked for, as PDFium, Chrome's own, draws them.
 *
 * @throws {ImageError} `CORRUPT_IMAGE`, or `IMAGE_TOO_LARGE` for a page.
 * @throws {CommandError} `LOCKED_FILE` when it asks for a password.
 */
export async function openPdf(
  bytes: Uint8Array,
  { dpi, maxPixels = DEFAULT_MAX_PIXELS }: PdfOptions,
): Promise<Document> {
  library ??= PDFiumLibrary.init();
  const pdf = await attempt(async () => (await library!).loadDocument(bytes));
  const pages = pdf.getPageCount();
  if (pages < 1) {
    pdf.destroy();
    throw new ImageError("CORRUPT_IMAGE", "there are no pages in the PDF");
  }
  return {
    pages,
    paged: true,
    async page(number) {
      if (number < 1 || number > pages) {
        throw new ImageError("INVALID_ARGUMENT", `there is no page ${number} in the PDF`);
      }
      return await attempt(async () => {
        const page = pdf.getPage(number - 1);
        const scale = dpi / POINTS;
        const { originalWidth, originalHeight } = page.getOriginalSize();
        checkSize(originalWidth * scale, originalHeight * scale, { maxPixels, dpi });
        const { width, height, data } = await page.render({ scale, renderFormFields: true });
        return { width, height, data };
      });
    },
    close: () => pdf.destroy(),
  };
}

function checkSize(width: number, height: number, { maxPixels, dpi }: Required<PdfOptions>): void {
  if (!(width >= 1 && height >= 1)) {
    throw new ImageError("CORRUPT_IMAGE", "the page of the PDF has no size");
  }
  if (width * height <= maxPixels) return;
  throw new ImageError(
    "IMAGE_TOO_LARGE",
    `the page has ${Math.round(width)} x ${Math.round(height)} pixels at ${dpi} dots an inch, more ` +
      `than the ${maxPixels} that are allowed`,
  );
}

/** What PDFium is asked; whatever it throws becomes an error of ours. */
async function attempt<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof ImageError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (/password/i.test(reason)) {
      throw new CommandError("LOCKED_FILE", "The PDF is locked with a password.", { cause });
    }
    // After a fault inside of it, nothing in its memory can be relied on.
    if (cause instanceof WebAssembly.RuntimeError) library = undefined;
    throw new ImageError("CORRUPT_IMAGE", `the PDF is damaged: ${reason}`, { cause });
  }
}
