import { createReadStream, readFileSync, type Stats, statSync } from "node:fs";
import { CommandError } from "../errors.ts";

/** No picture that a person wants read is larger. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * All bytes of a file; `-` is standard input.
 *
 * @throws {CommandError} `FILE_NOT_FOUND`, `FILE_UNREADABLE` or `FILE_TOO_LARGE`.
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    if (file === "-") return await readStream(createReadStream("", { fd: 0 }), file);
    const stats = statSync(file);
    checkStats(file, stats);
    // At once: a batch of small pictures would mostly wait for the threads of asynchronous reading.
    return stats.isFile() ? readFileSync(file) : await readStream(createReadStream(file), file);
  } catch (error) {
    throw asCommandError(file, error);
  }
}

/** Counted while reading: of a pipe or a device no size is known. */
async function readStream(stream: AsyncIterable<Uint8Array>, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > MOST_BYTES) throw tooLarge(file);
    chunks.push(chunk);
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
  const why =
    code === "EACCES" || code === "EPERM"
      ? "permission denied"
      : code === "ELOOP"
        ? "it is a link that leads to itself"
        : code;
  return new CommandError("FILE_UNREADABLE", `"${file}" cannot be read: ${why}.`, { cause });
}
