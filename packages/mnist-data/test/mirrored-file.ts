import { createHash } from "node:crypto";
import { expect } from "vitest";
import { gzip } from "../src/gzip.ts";
import { type IdxArray, writeIdx } from "../src/idx.ts";
import type { MnistFile } from "../src/mnist-files.ts";
import { createRandom } from "../src/random.ts";

const random = createRandom(1);

/** What is in the file that mirrors have. */
export const array: IdxArray = {
  shape: [10_000],
  data: Uint8Array.from({ length: 10_000 }, () => random() * 256),
};
/** Its bytes. */
export const unpacked: Uint8Array = writeIdx(array);
/** As mirrors have it. */
export const packed: Uint8Array = await gzip(unpacked);
/** Another file, packed. */
export const others: Uint8Array = await gzip(
  writeIdx({ shape: [4], data: Uint8Array.of(1, 2, 3, 4) }),
);
/** The file as it should be. */
export const file: MnistFile = {
  name: "digits",
  bytes: unpacked.length,
  sha256: createHash("sha256").update(unpacked).digest("hex"),
};

/** What a promise is rejected with. */
export async function failureOf(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => expect.unreachable("nothing was thrown"),
    (error: Error) => error,
  );
}
