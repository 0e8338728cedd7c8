import { MnistDataError } from "./errors.ts";
import type { MnistFile } from "./mnist-files.ts";

/**
 * Make sure that the bytes are the unpacked MNIST file they should be.
 *
 * @param where - What messages call the file: a path or a URL.
 * @throws {MnistDataError} `WRONG_LENGTH` or `WRONG_CHECKSUM` when they are others,
 * `UNVERIFIABLE` in a page that has no Web Crypto (one that came neither by https nor from localhost).
 */
export async function verify(
  bytes: Uint8Array<ArrayBuffer>,
  file: MnistFile,
  where: string,
): Promise<void> {
  if (bytes.length !== file.bytes) {
    throw new MnistDataError(
      "WRONG_LENGTH",
      `${where} is not MNIST's ${file.name}: ${bytes.length} bytes, not ${file.bytes}`,
    );
  }
  const found = await sha256(bytes);
  if (found !== file.sha256) {
    throw new MnistDataError(
      "WRONG_CHECKSUM",
      `${where} is not MNIST's ${file.name}: its SHA-256 is ${found}, not ${file.sha256}`,
    );
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // Not there, whatever the types say, in a page that isn't a secure context.
  if (globalThis.crypto?.subtle === undefined) {
    throw new MnistDataError(
      "UNVERIFIABLE",
      "SHA-256 can only be checked in a page from https or localhost; pass `verify: false` to do without",
    );
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
