import {
  type ReadManyOptions,
  type ReadManyResult,
  readInThreads,
} from "../many/read-in-threads.ts";
import { type BrowserSource, sendSource } from "./open-source.ts";
import { watchWorker } from "./watch-worker.ts";

export interface BrowserReadManyOptions extends ReadManyOptions {
  /**
   * Starts the worker, where it lies elsewhere than the bundler puts it: a module worker with the script
   * `@inkdigit/classifier/browser-worker`.
   */
  readonly startWorker?: () => Worker;
}

/** A page needs cores too, and each worker holds a picture. */
const MOST_WORKERS = 4;

/**
 * The same as {@link readMany} of `./browser`, with the worker that is started unless the options say
 * otherwise.
 */
export function readManyWith<Source extends BrowserSource>(
  startDefault: () => Worker,
  sources: Iterable<Source> | AsyncIterable<Source>,
  { startWorker = startDefault, ...options }: BrowserReadManyOptions,
): AsyncGenerator<ReadManyResult<Source>, void, undefined> {
  return readInThreads<Source, BrowserSource>(sources, options, {
    threads: Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency ?? 2) - 1)),
    send: sendSource,
    start: () => watchWorker(startWorker()),
  });
}
