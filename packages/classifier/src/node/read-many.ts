import { availableParallelism } from "node:os";
import {
  type ReadManyOptions,
  type ReadManyResult,
  readInThreads,
} from "../many/read-in-threads.ts";
import { type NodeSource, type SentSource, sendSource } from "./open-source.ts";
import { startThread } from "./start-thread.ts";

export type { NodeSource } from "./open-source.ts";

/**
 * What many pictures say, each in its turn, read on worker threads: the path or URL of a file, the
 * bytes of one, or a picture. A source that fails is a result too, and disturbs no other. Sources are
 * taken only as fast as results are, so that memory stays flat however many there are.
 *
 * Files are decoded by sharp where it is installed, else by jimp. A checksum cannot be a function
 * here: functions do not go to other threads.
 *
 * @throws {ClassifierError} `INVALID_OPTION`, and `ModelError` for a model that is none: at once.
 * @throws The signal's reason, and what the sources themselves throw: from the iteration.
 */
export function readMany<Source extends NodeSource>(
  sources: Iterable<Source> | AsyncIterable<Source>,
  options: ReadManyOptions = {},
): AsyncGenerator<ReadManyResult<Source>, void, undefined> {
  return readInThreads<Source, SentSource>(sources, options, {
    threads: availableParallelism(),
    send: sendSource,
    start: startThread,
  });
}
