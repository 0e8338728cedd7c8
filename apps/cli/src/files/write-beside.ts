import { open, rename, rm } from "node:fs/promises";
import { unwritable } from "./unwritable.ts";

/** A file that is written piece by piece, and is there only when it is whole. */
export interface BesideFile {
  write(content: string | Uint8Array): Promise<void>;
  /** Put it in its place, once it is on the disk. */
  finish(): Promise<void>;
  /** Leave nothing of it. */
  discard(): Promise<void>;
}

/** Gather pieces until they are worth a write. */
const BUFFERED = 1 << 16;

/**
 * Begin a file beside its place, as `<path>.part`; what a killed process left there is written over.
 *
 * @throws {CommandError} `FILE_UNWRITABLE`, here or when more is written.
 */
export async function writeBeside(path: string): Promise<BesideFile> {
  const beside = `${path}.part`;
  const naming = (cause: unknown) => {
    throw unwritable(path, cause);
  };
  const file = await open(beside, "w").catch(naming);
  let pieces: Uint8Array[] = [];
  let length = 0;

  async function flush(): Promise<void> {
    if (length === 0) return;
    const bytes = Buffer.concat(pieces, length);
    pieces = [];
    length = 0;
    await file.writeFile(bytes).catch(naming);
  }

  return {
    async write(content) {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      pieces.push(bytes);
      length += bytes.length;
      if (length >= BUFFERED) await flush();
    },
    async finish() {
      await flush();
      await file
        .sync()
        .then(() => file.close())
        .then(() => rename(beside, path))
        .catch(naming);
    },
    async discard() {
      await file.close();
      await rm(beside, { force: true });
    },
  };
}
