import { checkOptions } from "../check-options.ts";
import type { ReadOptions } from "../classifier.ts";
import { createClassifier } from "../create-classifier.ts";
import { ClassifierError } from "../errors.ts";
import type { Reading } from "../reading.ts";
import { mapInOrder } from "./map-in-order.ts";
import type { DeskAnswer, DeskQuestion, DeskSettings } from "./reading-desk.ts";
import { SourceError } from "./source-error.ts";
import { createThreads, type Thread } from "./threads.ts";

export interface ReadManyOptions extends ReadOptions {
  /** The bytes of a model file. Default: the published `reader`, in Node with its proofreaders. */
  readonly model?: Uint8Array;
  /** How many sources are read at the same time. Default: one a processor core. */
  readonly threads?: number;
  /** Pictures of more pixels fail with `IMAGE_TOO_LARGE`. Default 100 million. */
  readonly maxPixels?: number;
  /** Ends the batch: what is being read is given up, and its reason is thrown. */
  readonly signal?: AbortSignal;
  /** Called when a source is done, in whichever order they are. */
  readonly onProgress?: (progress: ReadManyProgress) => void;
}

/** How far a batch is. */
export interface ReadManyProgress {
  /** Sources read, or failed. */
  readonly done: number;
  /** How many of them failed. */
  readonly failed: number;
  /** How many sources there are; undefined where nobody knows before the end. */
  readonly total: number | undefined;
}

/** What became of one source: a reading, or an error. */
export type ReadManyResult<Source> = {
  /** Its place among the sources, from 0. */
  readonly index: number;
  readonly source: Source;
} & (
  | { readonly reading: Reading; readonly error?: undefined }
  | { readonly error: SourceError; readonly reading?: undefined }
);

/** Sources begun before their turn, for each thread: none idles while a slow one is awaited. */
const AHEAD = 4;
const MOST_THREADS = 256;

export type DeskThread<Source> = Thread<DeskQuestion<Source>, DeskAnswer>;

/** What differs from platform to platform. */
export interface Platform<Source, Sent> {
  /** Threads, where the options do not say how many. */
  readonly threads: number;
  /**
   * A source as it can go to another thread.
   *
   * @throws {SourceError} where it is none.
   */
  send(source: Source): Sent;
  /** Start a thread that answers as `createDesk` does. */
  start(): DeskThread<Sent>;
}

/** Check the options, and read the sources on threads. */
export function readInThreads<Source, Sent>(
  sources: Iterable<Source> | AsyncIterable<Source>,
  { model, threads, maxPixels, signal, onProgress, ...options }: ReadManyOptions,
  platform: Platform<Source, Sent>,
): AsyncGenerator<ReadManyResult<Source>, void, undefined> {
  checkOptions(options);
  checkThreads(threads);
  if (typeof options.checksum === "function") {
    throw new ClassifierError(
      "INVALID_OPTION",
      "checksum: a function cannot go to another thread; use the classifier's own read for it",
    );
  }
  // A model that is none fails here, not once for each source.
  if (model) createClassifier({ model });
  const settings: DeskSettings = { options, model, maxPixels };
  const size = threads ?? platform.threads;
  return readAll(sources, settings, { ...platform, size, signal, onProgress });
}

function checkThreads(threads: number | undefined): void {
  if (threads === undefined) return;
  if (Number.isInteger(threads) && threads >= 1 && threads <= MOST_THREADS) return;
  throw new ClassifierError("INVALID_OPTION", `threads: ${threads} is not 1 to ${MOST_THREADS}`);
}

interface Means<Source, Sent> extends Platform<Source, Sent> {
  readonly size: number;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ReadManyOptions["onProgress"];
}

async function* readAll<Source, Sent>(
  sources: Iterable<Source> | AsyncIterable<Source>,
  settings: DeskSettings,
  { size, send, start, signal, onProgress }: Means<Source, Sent>,
): AsyncGenerator<ReadManyResult<Source>, void, undefined> {
  const pool = createThreads(size, () => informed(start(), settings));
  const total = Array.isArray(sources) ? sources.length : undefined;
  let done = 0;
  let failed = 0;

  async function perform(source: Source, index: number): Promise<ReadManyResult<Source>> {
    const result = await read(source);
    done++;
    if (result.error) failed++;
    onProgress?.({ done, failed, total });
    return { index, source, ...result };
  }

  async function read(source: Source) {
    try {
      const answer = await pool.ask({ source: send(source) });
      if ("reading" in answer) return { reading: answer.reading };
      return { error: new SourceError(answer.error.code, answer.error.message) };
    } catch (reason) {
      return { error: reason instanceof SourceError ? reason : lost(reason) };
    }
  }

  try {
    yield* mapInOrder(sources, perform, { ahead: AHEAD * size, signal });
  } finally {
    pool.end();
  }
}

/** A thread that is told the settings with its first source. */
function informed<Source>(thread: DeskThread<Source>, settings: DeskSettings): DeskThread<Source> {
  let isNew = true;
  return {
    ask({ source }) {
      const question = isNew ? { settings, source } : { source };
      isNew = false;
      return thread.ask(question);
    },
    end: () => thread.end(),
  };
}

function lost(cause: unknown): SourceError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new SourceError("THREAD_LOST", `the thread died over it: ${why}`, { cause });
}
