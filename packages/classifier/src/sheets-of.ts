import type { LumaImage } from "@inkdigit/image-preprocess";
import type { Layout } from "./classifier.ts";
import type { EvenInkOptions } from "./find/even-ink.ts";
import { inksFor } from "./find/ink-for.ts";
import { type Sheet, sheetOf } from "./sheet.ts";

/** The versions of a picture of some layout, each with its pieces of ink; none where nothing is written. */
export function sheetsOf(layout: Layout, luma: LumaImage, options?: EvenInkOptions): Sheet[] {
  return inksFor(layout, luma, options).map(sheetOf);
}
