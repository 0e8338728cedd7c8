import { countPages, type RgbaImage } from "@inkdigit/image-preprocess";
import type { Decode } from "../read/pick-codec.ts";
import type { Document } from "./document.ts";
import { isPdf } from "./is-pdf.ts";

export interface DocumentOptions<Picture> {
  readonly decode: Decode<Picture>;
  /** Dots an inch that the pages of a PDF are drawn with. */
  readonly dpi: number;
  /** The most pixels that a page may have. */
  readonly maxPixels?: number | undefined;
}

/**
 * Open a picture, a TIFF of several pages, or a PDF.
 *
 * @throws {ImageError} where it is none of them or damaged; `CommandError` `LOCKED_FILE` for a PDF
 *   that asks for a password.
 */
export async function openDocument<Picture>(
  bytes: Uint8Array,
  { decode, dpi, maxPixels }: DocumentOptions<Picture>,
): Promise<Document<Picture | RgbaImage>> {
  const limit = maxPixels === undefined ? {} : { maxPixels };
  if (isPdf(bytes)) return await (await import("./pdf.ts")).openPdf(bytes, { dpi, ...limit });
  const pages = bytes.length === 0 ? 1 : countPages(bytes);
  return {
    pages,
    paged: pages > 1,
    page: (page) => decode(bytes, { page, ...limit }),
    close: () => {},
  };
}
