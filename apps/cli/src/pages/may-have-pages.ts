import { closeSync, openSync, readSync, statSync } from "node:fs";
import { isPdf, PDF_HEAD_BYTES } from "./is-pdf.ts";

/** Files of these names have one picture. One with pages that is called so has them read one after the other. */
const ONE_PICTURE = /\.(png|jpe?g|bmp|gif|webp|avif)$/i;

/**
 * Whether a file may have several pages, by its first bytes; false where it cannot be read, and for a
 * pipe, whose first bytes can be read only once.
 */
export async function mayHavePages(file: string): Promise<boolean> {
  if (ONE_PICTURE.test(file)) return false;
  try {
    if (!statSync(file).isFile()) return false;
    // At once: to wait for another thread takes longer than so few bytes do.
    const head = readHead(file);
    if (isPdf(head)) return true;
    const { sniffFormat } = await import("@inkdigit/image-preprocess");
    return sniffFormat(head) === "tiff";
  } catch {
    // Whoever reads it will say why it cannot be read.
    return false;
  }
}

function readHead(file: string): Uint8Array {
  const opened = openSync(file, "r");
  try {
    const buffer = new Uint8Array(PDF_HEAD_BYTES);
    return buffer.subarray(0, readSync(opened, buffer));
  } finally {
    closeSync(opened);
  }
}
