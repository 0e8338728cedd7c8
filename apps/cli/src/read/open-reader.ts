import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { createWorkerPool, type RunOptions } from "../batch/worker-pool.ts";
import { failedOutcome, type Outcome } from "./outcome.ts";
import type { PictureFolders } from "./pictures/write-pictures.ts";
import type { ReadingDesk, ReadJob } from "./read-document.ts";

/** All that a thread needs to know to read pictures. */
export interface ReaderSettings
  extends Pick<ReadingDesk, "options" | "dpi" | "pages" | "maxPixels" | "maxPages"> {
  /** The bytes of a model file; without it the published network. */
  readonly model?: Uint8Array;
  /** Where pictures go that are made of those that were read. */
  readonly folders?: PictureFolders;
}

/** What a thread is told to do. */
export type ReaderTask = { readonly read: ReadJob } | { readonly pagesOf: string };

/** What a thread answers. */
export type ReaderAnswer =
  | { readonly outcomes: readonly Outcome[] }
  | { readonly pages: readonly number[] };

/** Reads files, several at once where it has threads. */
export interface FileReader {
  /** What became of each page of a job. Never rejects. */
  read(job: ReadJob, options?: RunOptions): Promise<readonly Outcome[]>;
  /** The pages of a file that are wanted, or how opening it failed. Never rejects. */
  pagesOf(file: string): Promise<ReaderAnswer>;
  close(): Promise<void>;
}

/** A reader of this thread, or of that many others. */
export async function openReader(settings: ReaderSettings, threads: number): Promise<FileReader> {
  if (threads > 1) return openThreads(settings, threads);
  const reader = await (await import("./create-reader.ts")).createReader(settings);
  let turn: Promise<unknown> = Promise.resolve();

  async function read(job: ReadJob, signal?: AbortSignal): Promise<readonly Outcome[]> {
    // Reading waits for nothing, so without a pause Ctrl-C would be heard only at the end.
    await setImmediate();
    if (signal?.aborted) return [failedOutcome(job.file, signal.reason, job.page)];
    return await reader.read(job);
  }

  return {
    read(job, { signal } = {}) {
      const mine = turn.then(() => read(job, signal));
      turn = mine;
      return mine;
    },
    pagesOf: (file) =>
      reader.pagesOf(file).then(
        (pages) => ({ pages }),
        (error: unknown) => ({ outcomes: [failedOutcome(file, error)] }),
      ),
    close: async () => {},
  };
}

/** Tell V8 what suits threads that read many pictures; those that are started from here on heed it. */
function tuneThreads(): void {
  // Megabytes that a heap may come to before all of it is marked. Pictures lie beside it and count as
  // its own: a heap that starts small is marked anew for every few of them.
  setFlagsFromString("--initial-old-space-size=64");
  // How much of a function is run before it is compiled for speed: four times as much as usual, for
  // what is compiled too soon knows too little, and is compiled again. Only Node 20's V8 knows the flag.
  if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=300000");
}

/** A reader of that many threads, at least one. */
export function openThreads(settings: ReaderSettings, threads: number): FileReader {
  tuneThreads();
  const pool = createWorkerPool<ReaderTask, ReaderAnswer>(
    threads,
    () => new Worker(workerUrl(), { workerData: settings }),
  );
  return {
    async read(job, options) {
      try {
        const answer = await pool.run({ read: job }, options);
        return "outcomes" in answer ? answer.outcomes : [];
      } catch (reason) {
        return [failedOutcome(job.file, reason, job.page)];
      }
    },
    pagesOf: (file) =>
      pool
        .run({ pagesOf: file })
        .catch((reason: unknown) => ({ outcomes: [failedOutcome(file, reason)] })),
    close: () => pool.close(),
  };
}

/** Beside this module: in the build all modules lie in one folder. */
function workerUrl(): URL {
  const fromSource = import.meta.url.endsWith(".ts");
  return new URL(fromSource ? "./worker-from-source.js" : "./worker.js", import.meta.url);
}
