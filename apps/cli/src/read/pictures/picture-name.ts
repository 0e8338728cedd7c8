import { createHash } from "node:crypto";
import { basename, extname } from "node:path";

/**
 * What the pictures that are made of a page are called, without an ending: `amount-1f3a5b7d`,
 * `ledger-p12-90ab12cd`. The same for the same page, and another for files of the same name in
 * different folders.
 */
export function pictureName({
  file,
  page,
}: {
  readonly file: string;
  readonly page?: number;
}): string {
  const stem = basename(file, extname(file))
    .replace(/[^\p{L}\p{N}._-]+/gu, "_")
    .slice(0, 80);
  const part = page === undefined ? "" : `-p${page}`;
  const id = createHash("sha256")
    .update(`${file}#${page ?? ""}`)
    .digest("hex")
    .slice(0, 8);
  return `${stem}${part}-${id}`;
}
