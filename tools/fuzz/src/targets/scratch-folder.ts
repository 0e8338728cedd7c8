import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of one's own, and what takes it away. */
export function scratchFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "inkdigit-fuzz-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
