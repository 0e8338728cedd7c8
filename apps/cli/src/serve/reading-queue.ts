import type { ReadOptions } from "@inkdigit/classifier";
import { JobTimeout } from "../batch/worker-pool.ts";
import type { FileReader } from "../read/open-reader.ts";
import type { Outcome } from "../read/outcome.ts";
import type { Limits } from "./limits.ts";
import { busy } from "./problem.ts";
import type { Upload } from "./read-request.ts";

/** Lets in as much as can be read soon, and turns the rest away. */
export interface ReadingQueue {
  /** Pictures that wait for a thread. */
  readonly waiting: number;
  /** Pictures that are being read. */
  readonly reading: number;
  /** Bytes of pictures that are being received or wait. */
  readonly heldBytes: number;
  /**
   * Make room for what a request will send.
   *
   * @returns A function that gives the room back.
   * @throws {RequestProblem} `BUSY`
   */
  hold(bytes: number): () => void;
  /**
   * What became of each picture, in the order of the pictures, the pages of each one after the other.
   *
   * @param signal - Ends the reading of those that nobody waits for any more.
   * @throws {RequestProblem} `BUSY`
   */
  read(uploads: readonly Upload[], options: ReadOptions, signal: AbortSignal): Promise<Outcome[]>;
}

/** Requests as large as they may be, that can be held at the same time. */
const HELD_REQUESTS = 16;

/** How much of the pace each picture that is done decides. */
const PACE_SHARE = 0.1;

function waitedTooLong(timeout: number): JobTimeout {
  return new JobTimeout(`it waited longer than ${timeout / 1000} s to be read`);
}

/** @param threads - Pictures that the reader reads at the same time. */
export function createReadingQueue(
  reader: FileReader,
  threads: number,
  { maxBytes, timeout, queue }: Limits,
): ReadingQueue {
  let inside = 0;
  let heldBytes = 0;
  /** Seconds from one picture that is done to the next, lately, while there was work. */
  let pace = 0.05;
  let lastDone = performance.now();

  /** When there will probably be room again. */
  const retryAfter = () => Math.max(1, Math.ceil(inside * pace));

  function enter(count: number): void {
    if (inside === 0) lastDone = performance.now();
    inside += count;
  }

  function leave(): void {
    const now = performance.now();
    pace += PACE_SHARE * ((now - lastDone) / 1000 - pace);
    lastDone = now;
    inside--;
  }

  async function readOne(
    { name, bytes }: Upload,
    options: ReadOptions,
    signal: AbortSignal,
  ): Promise<readonly Outcome[]> {
    try {
      return await reader.read({ file: name, bytes, options }, { timeout, signal });
    } finally {
      leave();
    }
  }

  return {
    get waiting() {
      return Math.max(0, inside - threads);
    },
    get reading() {
      return Math.min(inside, threads);
    },
    get heldBytes() {
      return heldBytes;
    },
    hold(bytes) {
      if (heldBytes + bytes > HELD_REQUESTS * maxBytes) {
        throw busy("BUSY", "too much is being sent at the same time", retryAfter());
      }
      heldBytes += bytes;
      return () => {
        heldBytes -= bytes;
      };
    },
    async read(uploads, options, signal) {
      if (inside + uploads.length > queue + threads) {
        throw busy(
          "BUSY",
          `${Math.max(0, inside - threads)} pictures are waiting already`,
          retryAfter(),
        );
      }
      enter(uploads.length);
      const late = new AbortController();
      const clock = setTimeout(() => late.abort(waitedTooLong(timeout)), timeout);
      const ended = AbortSignal.any([signal, late.signal]);
      const all = uploads.map((upload) => readOne(upload, options, ended));
      try {
        return (await Promise.all(all)).flat();
      } finally {
        clearTimeout(clock);
      }
    },
  };
}
