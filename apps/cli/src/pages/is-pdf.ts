/** Bytes in which a PDF must say that it is one: what stands before it is ignored. */
export const PDF_HEAD_BYTES = 1024;

/** Whether the bytes begin like a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEAD_BYTES));
  return head.includes("%PDF-", 0, "latin1");
}
