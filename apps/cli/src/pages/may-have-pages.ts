import { open } from "node:fs/promises";
import { sniffFormat } from "@inkdigit/image-preprocess";
import { isPdf, PDF_HEAD_BYTES } from "./is-pdf.ts";

/** Whether a file may have several pages, by its first bytes; false where it cannot be read. */
export async function mayHavePages(file: string): Promise<boolean> {
  try {
    const opened = await open(file, "r");
    try {
      const { buffer, bytesRead } = await opened.read(Buffer.alloc(PDF_HEAD_BYTES));
      const head = buffer.subarray(0, bytesRead);
      return isPdf(head) || sniffFormat(head) === "tiff";
    } finally {
      await opened.close();
    }
  } catch {
    // Whoever reads it will say why it cannot be read.
    return false;
  }
}
