import { createReadStream, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { CommandError } from "../errors.ts";

/** No picture that a person wants read is larger. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * All bytes of a file; `-` is standard input.
 *
 * @throws {CommandError} `FILE_NOT_FOUND`, `FILE_UNREADABLE` or `FILE_TOO_LARGE`.
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    if (file !== "-") checkStats(file, await stat(file));
    const stream = file === "-" ? createReadStream("", { fd: 0 }) : createReadStream(file);
    // Counted while reading: of a pipe or a device no size is known.
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > MOST_BYTES) throw tooLarge(file);
      chunks.push(chunk);
    }
  } catch (error) {
    throw asCommandError(file, error);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length);
}

function checkStats(file: string, stats: Stats): void {
  if (stats.isDirectory()) throw new CommandError("FILE_UNREADABLE", `"${file}" is a folder.`);
  if (stats.size > MOST_BYTES) throw tooLarge(file);
}

function tooLarge(file: string): CommandError {
  const limit = `${MOST_BYTES / 1024 / 1024} MB`;
  return new CommandError("FILE_TOO_LARGE", `"${file}" is larger than ${limit}.`);
}

function asCommandError(file: string, cause: unknown): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (typeof code !== "string" || cause instanceof CommandError) return cause;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new CommandError("FILE_NOT_FOUND", `There is no file "${file}".`, { cause });
  }
  const why = code === "EACCES" || code === "EPERM" ? "permission denied" : code;
  return new CommandError("FILE_UNREADABLE", `"${file}" cannot be read: ${why}.`, { cause });
}
