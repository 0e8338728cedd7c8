import { readFile } from "node:fs/promises";
import { MnistDataError } from "../errors.ts";

/**
 * Read a whole file.
 *
 * @returns Its bytes, or undefined when there is no such file.
 * @throws {MnistDataError} `UNREADABLE_FILE` when it is there, but can't be read.
 */
export async function readBytes(
  path: string,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return (await readFile(path, signal ? { signal } : {})) as Uint8Array<ArrayBuffer>;
  } catch (cause) {
    signal?.throwIfAborted();
    if (hasCode(cause, "ENOENT", "ENOTDIR")) return undefined;
    throw new MnistDataError("UNREADABLE_FILE", `Can't read ${path}: ${sentenceOf(cause)}`, {
      cause,
    });
  }
}

/** Whether an error is one of the system's, with one of the codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

/** What an error says, for a message. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // What `fetch` throws says nothing itself: the reason is its cause.
  return error.cause instanceof Error ? sentenceOf(error.cause) : error.message || error.name;
}
