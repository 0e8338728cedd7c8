import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { MnistDataError } from "../errors.ts";
import { sentenceOf } from "./read-bytes.ts";

/**
 * Write a file whole or not at all: beside its place first, then renamed.
 *
 * @throws {MnistDataError} `UNWRITABLE_FILE` when that fails; a file that was there is still there.
 */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, bytes, { flag: "wx" });
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw unwritable(path, cause);
  }
}

/** The error that says why a file, or a folder, can't be written. */
export function unwritable(path: string, cause: unknown): MnistDataError {
  return new MnistDataError("UNWRITABLE_FILE", `Can't write ${path}: ${sentenceOf(cause)}`, {
    cause,
  });
}
