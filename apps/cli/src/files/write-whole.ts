import { randomBytes } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { unwritable } from "./unwritable.ts";

/**
 * Write a file beside its place and move it there: nobody ever sees half of it.
 *
 * @throws {CommandError} `FILE_UNWRITABLE`; a file that was there is still there.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.${randomBytes(4).toString("hex")}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => {});
    throw unwritable(path, cause);
  }
}
