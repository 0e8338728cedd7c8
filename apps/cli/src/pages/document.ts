import type { RgbaImage } from "@inkdigit/image-preprocess";

/** A file with one page or several, each a picture. */
export interface Document<Picture = RgbaImage> {
  /** How many pages there are. */
  readonly pages: number;
  /** Whether one speaks of its pages: of a PDF always, of a TIFF when it has several. */
  readonly paged: boolean;
  /** The picture of a page, from 1. */
  page(number: number): Promise<Picture>;
  /** Give back what it holds. */
  close(): void;
}
