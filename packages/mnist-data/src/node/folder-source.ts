import { join } from "node:path";
import { readVerified } from "../checksum.ts";
import { MnistDataError } from "../errors.ts";
import { unpack } from "../gzip.ts";
import { type IdxArray, readIdx } from "../idx.ts";
import type { MnistFile } from "../mnist-files.ts";
import { hasCode, readBytes } from "./read-bytes.ts";

/** A folder that holds the four files, packed with gzip or not. */
export interface FolderSource {
  readonly folder: string;
  /** Whether they must be MNIST's own; false reads other digits in the same kind of files. Default true. */
  readonly verify?: boolean;
}

/**
 * Read one of the four files from a folder, under any of the names and places that archives of
 * MNIST give it.
 *
 * @throws {MnistDataError} `MISSING_DATA` when it isn't there.
 */
export async function readFolderFile(
  { name, ...file }: MnistFile,
  { folder, verify = true }: FolderSource,
  signal?: AbortSignal,
): Promise<IdxArray> {
  for (const place of placesOf(name)) {
    const where = join(folder, place);
    const found = await readUnlessFolder(where, signal);
    if (found === undefined) continue;
    const bytes = await unpack(found, where);
    return verify ? readVerified(bytes, { name, ...file }, where) : readIdx(bytes, where);
  }
  throw new MnistDataError("MISSING_DATA", `There is no ${name} in ${folder}, nor ${name}.gz`);
}

/**
 * `train-images.idx3-ubyte` is how some programs unpack it, Kaggle's archive has a folder of the
 * file's own name around it, and torchvision puts all four into `MNIST/raw`.
 */
function placesOf(name: string): string[] {
  const spellings = [name, name.replace("-idx", ".idx")];
  return spellings
    .flatMap((spelling) => [spelling, join(spelling, spelling), join("MNIST", "raw", spelling)])
    .flatMap((place) => [place, `${place}.gz`]);
}

async function readUnlessFolder(
  path: string,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readBytes(path, signal);
  } catch (error) {
    if (error instanceof MnistDataError && hasCode(error.cause, "EISDIR")) return undefined;
    throw error;
  }
}
