import { MnistDataError } from "./errors.ts";
import { type IdxArray, readIdx } from "./idx.ts";
import type { MnistFile } from "./mnist-files.ts";

/**
 * Read one of MNIST's four files, having made sure that it is that very file.
 *
 * @param where - What messages call it: a path or a URL.
 * @throws {MnistDataError} What `readIdx` throws when it is damaged, `WRONG_CHECKSUM` when it is
 * another file, `UNVERIFIABLE` in a page that has no Web Crypto (that came neither by https nor from
 * localhost).
 */
export async function readVerified(
  bytes: Uint8Array<ArrayBuffer>,
  file: MnistFile,
  where: string,
): Promise<IdxArray> {
  const array = readIdx(bytes, where);
  const found = await sha256(bytes);
  if (found !== file.sha256) {
    throw new MnistDataError(
      "WRONG_CHECKSUM",
      `${where} is not MNIST's ${file.name}: its SHA-256 is ${found}, not ${file.sha256}`,
    );
  }
  return array;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // Not there, whatever the types say, in a page that is no secure context.
  if (globalThis.crypto?.subtle === undefined) {
    throw new MnistDataError(
      "UNVERIFIABLE",
      "SHA-256 can only be checked in a page from https or localhost; pass `verify: false` to do without",
    );
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
