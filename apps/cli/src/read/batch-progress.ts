import { progressLine } from "../terminal/progress-line.ts";
import { createStatusLine } from "../terminal/status-line.ts";
import type { Output } from "../terminal/terminal.ts";

/** How far a batch is, on the status line. */
export interface BatchProgress {
  /** Pictures that were read. */
  readonly done: number;
  /** One more was read. */
  add(): void;
  /** A file that was counted as one picture has so many. */
  expectPages(pages: number): void;
  show(): Promise<void>;
  clear(): Promise<void>;
}

/** @param listed - Files that there are; undefined where nobody knows. */
export function createBatchProgress(listed: number | undefined, err: Output): BatchProgress {
  const status = createStatusLine(err);
  const began = performance.now();
  let total = listed;
  let done = 0;
  return {
    get done() {
      return done;
    },
    add: () => void done++,
    expectPages(pages) {
      if (total !== undefined) total += pages - 1;
    },
    async show() {
      const seconds = (performance.now() - began) / 1000;
      await status.show(() => progressLine({ done, total, seconds }, "pictures"));
    },
    clear: () => status.clear(),
  };
}
