import type { BrowserSource } from "./browser/open-source.ts";
import { type BrowserReadManyOptions, readManyWith } from "./browser/read-many.ts";
import type { ReadManyResult } from "./many/read-in-threads.ts";

export type { BrowserSource } from "./browser/open-source.ts";
export type { BrowserReadManyOptions } from "./browser/read-many.ts";
export type { ReadManyOptions, ReadManyProgress, ReadManyResult } from "./many/read-in-threads.ts";
export { SourceError, type SourceErrorCode } from "./many/source-error.ts";

/**
 * What many pictures say, each in its turn, read by web workers: files or other blobs, bytes, or
 * pictures. A source that fails is a result too, and disturbs no other. Sources are taken only as fast
 * as results are, so that memory stays flat however many there are.
 *
 * A checksum cannot be a function here: functions do not go to workers.
 *
 * @throws {ClassifierError} `INVALID_OPTION`, and `ModelError` for a model that is none: at once.
 * @throws The signal's reason, and what the sources themselves throw: from the iteration.
 */
export function readMany<Source extends BrowserSource>(
  sources: Iterable<Source> | AsyncIterable<Source>,
  options: BrowserReadManyOptions = {},
): AsyncGenerator<ReadManyResult<Source>, void, undefined> {
  return readManyWith(startWorker, sources, options);
}

/** Written so that bundlers see it: here, since the script lies beside this one in the build too. */
function startWorker(): Worker {
  return new Worker(new URL("./browser-worker.js", import.meta.url), { type: "module" });
}
