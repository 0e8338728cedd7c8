import { Worker } from "node:worker_threads";
import type { ReadOptions } from "@inkdigit/classifier";
import { failedOutcome, type Outcome } from "./outcome.ts";
import { createWorkerPool } from "./worker-pool.ts";

/** All that a thread needs to know to read pictures. */
export interface ReaderSettings {
  /** The bytes of a model file; without it the published network. */
  readonly model?: Uint8Array;
  readonly options: ReadOptions;
}

/** Reads files, several at once where it has threads. */
export interface FileReader {
  /** Never rejects. */
  read(file: string): Promise<Outcome>;
  close(): Promise<void>;
}

/** A reader of this thread, or of that many others. */
export async function openReader(settings: ReaderSettings, threads: number): Promise<FileReader> {
  if (threads > 1) return openThreads(settings, threads);
  const [{ createReader }, { readPicture }] = await Promise.all([
    import("./create-reader.ts"),
    import("./read-picture.ts"),
  ]);
  const reader = await createReader(settings);
  return { read: (file) => readPicture(file, reader), close: async () => {} };
}

function openThreads(settings: ReaderSettings, threads: number): FileReader {
  const pool = createWorkerPool<string, Outcome>(
    threads,
    () => new Worker(workerUrl(), { workerData: settings }),
  );
  return {
    read: (file) => pool.run(file).catch((reason: unknown) => failedOutcome(file, reason)),
    close: () => pool.close(),
  };
}

/** Beside this module: in the build all modules lie in one folder. */
function workerUrl(): URL {
  const fromSource = import.meta.url.endsWith(".ts");
  return new URL(fromSource ? "./worker-from-source.js" : "./worker.js", import.meta.url);
}
