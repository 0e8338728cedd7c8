import { closeSync, openSync, readSync, statSync } from "node:fs";
import { sniffFormat } from "@inkdigit/image-preprocess";
import { isPdf, PDF_HEAD_BYTES } from "./is-pdf.ts";

/**
 * Whether a file may have several pages, by its first bytes; false where it cannot be read, and for a
 * pipe, whose first bytes can be read only once.
 *
 * At once: to wait for another thread takes longer than so few bytes do.
 */
export function mayHavePages(file: string): boolean {
  try {
    if (!statSync(file).isFile()) return false;
    const head = readHead(file);
    return isPdf(head) || sniffFormat(head) === "tiff";
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
