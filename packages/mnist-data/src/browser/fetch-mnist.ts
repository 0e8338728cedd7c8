import { readVerified } from "../checksum.ts";
import { type Digits, digitsFromIdx, type Mnist } from "../digits.ts";
import { MnistDataError } from "../errors.ts";
import { unpack } from "../gzip.ts";
import { type IdxArray, readIdx } from "../idx.ts";
import { type MnistFile, type MnistPart, mnistFiles } from "../mnist-files.ts";
import type { Progress } from "../progress.ts";
import { readStream } from "../read-stream.ts";

export interface FetchOptions {
  /** Told as the bytes come. */
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the download; what `fetchMnist` then throws is the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface FetchMnistOptions extends FetchOptions {
  /** What is added to the four names: `.gz`, or nothing for files that aren't packed. Default `.gz`. */
  readonly extension?: string;
  /** Whether each file must be MNIST's own, by SHA-256; without, any digits in the same files are read. Default true. */
  readonly verify?: boolean;
}

/**
 * Load both parts of MNIST from a folder on a web server.
 *
 * @param folder - URL of the folder that holds the four files.
 * @throws {MnistDataError} `DOWNLOAD_FAILED`, and whatever may be wrong with the files.
 */
export async function fetchMnist(
  folder: string | URL,
  options: FetchMnistOptions = {},
): Promise<Mnist> {
  const test = await fetchMnistPart("test", folder, options);
  const train = await fetchMnistPart("train", folder, options);
  return { train, test };
}

/** Load one part of MNIST from a folder on a web server: the test digits alone are 1.6 MB, packed. */
export async function fetchMnistPart(
  part: MnistPart,
  folder: string | URL,
  options: FetchMnistOptions = {},
): Promise<Digits> {
  const { images, labels } = mnistFiles[part];
  const labelArray = await fetchMnistFile(labels, folder, options);
  return digitsFromIdx(await fetchMnistFile(images, folder, options), labelArray);
}

/** Load any IDX file, packed with gzip or not. */
export async function fetchIdx(url: string | URL, options: FetchOptions = {}): Promise<IdxArray> {
  const name = String(url);
  return readIdx(await unpack(await download(name, name, options), name), name);
}

async function fetchMnistFile(
  file: MnistFile,
  folder: string | URL,
  { extension = ".gz", verify = true, ...options }: FetchMnistOptions,
): Promise<IdxArray> {
  const url = `${String(folder).replace(/\/$/, "")}/${file.name}${extension}`;
  const bytes = await unpack(await download(url, file.name, options), url);
  return verify ? readVerified(bytes, file, url) : readIdx(bytes, url);
}

async function download(
  url: string,
  file: string,
  { onProgress, signal }: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(url, signal ? { signal } : {});
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      throw new MnistDataError(
        "DOWNLOAD_FAILED",
        `Can't load ${url}: the server answers ${response.status} ${response.statusText}`.trim(),
      );
    }
    const totalBytes = lengthOf(response);
    return await readStream(response.body, {
      name: url,
      onBytes: (receivedBytes) => onProgress?.({ file, url, receivedBytes, totalBytes }),
    });
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof MnistDataError) throw cause;
    throw new MnistDataError("DOWNLOAD_FAILED", `Can't load ${url}`, { cause });
  }
}

/** The length that the server announces, where it is that of the bytes which the page will see. */
function lengthOf({ headers }: Response): number | undefined {
  const length = headers.get("content-length");
  return length === null || headers.has("content-encoding") ? undefined : Number(length);
}
