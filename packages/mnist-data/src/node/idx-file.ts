import { MnistDataError } from "../errors.ts";
import { gzip, unpack } from "../gzip.ts";
import { type IdxArray, readIdx, writeIdx } from "../idx.ts";
import { readBytes } from "./read-bytes.ts";
import { writeBytes } from "./write-bytes.ts";

/**
 * Read any IDX file, packed with gzip or not.
 *
 * @throws {MnistDataError} `MISSING_DATA` or `UNREADABLE_FILE` when it can't be read, and what
 * `unpack` and `readIdx` throw when it is wrong.
 */
export async function readIdxFile(path: string): Promise<IdxArray> {
  const bytes = await readBytes(path);
  if (bytes === undefined) throw new MnistDataError("MISSING_DATA", `There is no file ${path}`);
  return readIdx(await unpack(bytes, path), path);
}

/**
 * Write an IDX file, packed with gzip when its name ends in `.gz`. The file is there whole or not at all.
 *
 * @throws {MnistDataError} `UNWRITABLE_FILE` when it can't be written.
 */
export async function writeIdxFile(path: string, array: IdxArray): Promise<void> {
  const bytes = writeIdx(array);
  await writeBytes(path, path.endsWith(".gz") ? await gzip(bytes) : bytes);
}
