import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { readVerified } from "../checksum.ts";
import { MnistDataError } from "../errors.ts";
import { unpack } from "../gzip.ts";
import type { IdxArray } from "../idx.ts";
import type { MnistFile } from "../mnist-files.ts";
import type { Progress } from "../progress.ts";
import { cacheFolder } from "./cache-folder.ts";
import { download, sizeOf } from "./download.ts";
import { hasCode, readBytes } from "./read-bytes.ts";
import { unwritable } from "./write-bytes.ts";

/** Folders on the web that hold MNIST's four files, packed with gzip. */
export const publicMirrors: readonly string[] = [
  "https://ossci-datasets.s3.amazonaws.com/mnist",
  "https://storage.googleapis.com/cvdf-datasets/mnist",
  "https://raw.githubusercontent.com/fgnt/mnist/master",
];

export interface MirrorOptions {
  /** Where downloads are kept. Default: this user's cache folder. */
  readonly cacheFolder?: string;
  /** Told as the bytes come. Downloads only. */
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the loading; what is then thrown is the signal's reason. A download goes on from there next time. */
  readonly signal?: AbortSignal;
  /** Milliseconds without a byte after which the next mirror is tried. Default 30,000. */
  readonly timeout?: number;
}

/**
 * Read one of the four files from the cache, having downloaded it if need be.
 *
 * What is downloaded lies beside its place, under `.part`, until it has been checked. Every time it
 * is used it is checked again, and what has become wrong is downloaded anew.
 *
 * @throws {MnistDataError} `DOWNLOAD_FAILED` when no mirror has the file, with what each of them
 * gave; `UNWRITABLE_FILE` when the cache can't be written.
 */
export async function readMirrorFile(
  file: MnistFile,
  options: MirrorOptions = {},
  mirrors: readonly string[] = publicMirrors,
): Promise<IdxArray> {
  const folder = options.cacheFolder ?? cacheFolder();
  const kept = join(folder, `${file.name}.gz`);
  const cached = await readKept(kept, file, options.signal);
  if (cached !== undefined) return cached;

  await makeFolder(folder);
  const failures: MnistDataError[] = [];
  for (const mirror of mirrors) {
    try {
      return await fetchFile(`${mirror.replace(/\/$/, "")}/${file.name}.gz`, kept, file, options);
    } catch (error) {
      if (!isMirrorsFault(error)) throw error;
      failures.push(error);
    }
  }
  throw new MnistDataError(
    "DOWNLOAD_FAILED",
    [`No mirror has ${file.name}:`, ...failures.map(({ message }) => `- ${message}`)].join("\n"),
    { cause: new AggregateError(failures) },
  );
}

async function readKept(
  kept: string,
  file: MnistFile,
  signal: AbortSignal | undefined,
): Promise<IdxArray | undefined> {
  const bytes = await readBytes(kept, signal);
  if (bytes === undefined) return undefined;
  try {
    return await readPacked(bytes, file, kept);
  } catch (error) {
    if (!(error instanceof MnistDataError)) throw error;
    await remove(kept);
    return undefined;
  }
}

/** What packing may add to bytes that can't be made smaller; nothing honest is longer. */
const mostOverhead = 65_536;

/** How often one mirror is asked, when it breaks off and gives more each time. */
const mostTries = 5;

async function fetchFile(
  url: string,
  kept: string,
  file: MnistFile,
  { onProgress, signal, timeout = 30_000 }: MirrorOptions,
): Promise<IdxArray> {
  const part = `${kept}.part`;
  for (let tries = 1; ; tries++) {
    const start = await sizeOf(part);
    try {
      await download(url, part, {
        signal,
        timeout,
        most: file.bytes + mostOverhead,
        onBytes: (receivedBytes, totalBytes) =>
          onProgress?.({ file: file.name, url, receivedBytes, totalBytes }),
      });
      return await keep(part, kept, file, url);
    } catch (error) {
      if (!isMirrorsFault(error)) throw error;
      const brokeOff = error.code === "DOWNLOAD_FAILED";
      const isWorthAsking = brokeOff ? (await sizeOf(part)) > start : start > 0;
      // Wrong bytes are not built upon; they may be those of an earlier download.
      if (!brokeOff) await remove(part);
      if (!isWorthAsking || tries === mostTries) throw error;
    }
  }
}

/** Check what was downloaded, and only then put it where the cache keeps it. */
async function keep(part: string, kept: string, file: MnistFile, url: string): Promise<IdxArray> {
  // Where the part is gone, another program that downloaded the same has finished it.
  const bytes = (await readBytes(part)) ?? (await readBytes(kept));
  if (bytes === undefined) throw new MnistDataError("UNREADABLE_FILE", `${part} has vanished`);
  const array = await readPacked(bytes, file, url);
  try {
    await rename(part, kept);
  } catch (cause) {
    if (!hasCode(cause, "ENOENT")) throw unwritable(kept, cause);
  }
  return array;
}

async function readPacked(
  bytes: Uint8Array<ArrayBuffer>,
  file: MnistFile,
  where: string,
): Promise<IdxArray> {
  return readVerified(await unpack(bytes, where, file.bytes), file, where);
}

/** Whether another mirror may do better. */
function isMirrorsFault(error: unknown): error is MnistDataError {
  return (
    error instanceof MnistDataError &&
    error.code !== "UNREADABLE_FILE" &&
    error.code !== "UNWRITABLE_FILE"
  );
}

/** @throws {MnistDataError} `UNWRITABLE_FILE` when the cache cannot be changed. */
async function remove(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}
