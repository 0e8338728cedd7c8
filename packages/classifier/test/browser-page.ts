import { readMany } from "../src/browser.ts";

/** What the page offers to its test: sources and results that can cross over to it. */
export interface BrowserPage {
  /** The text of each picture, or the code of its error; `done` of each step of progress. */
  readMany(files: readonly string[], stopAfter?: number): Promise<BrowserResults>;
}

export interface BrowserResults {
  readonly told: readonly (string | undefined)[];
  readonly done: readonly number[];
  readonly thrown?: string;
}

const offered: BrowserPage = {
  async readMany(files, stopAfter = Number.POSITIVE_INFINITY) {
    const sources = files.map((file) => {
      const bytes = Uint8Array.from(atob(file), (char) => char.charCodeAt(0));
      return file.length % 2 === 0 ? new Blob([bytes]) : bytes;
    });
    const told: (string | undefined)[] = [];
    const done: number[] = [];
    const stop = new AbortController();
    try {
      const results = readMany(sources, {
        as: "line",
        threads: 2,
        signal: stop.signal,
        onProgress: (progress) => done.push(progress.done),
      });
      for await (const { reading, error } of results) {
        told.push(reading?.text ?? error?.code);
        if (told.length === stopAfter) stop.abort(new Error("enough"));
      }
      return { told, done };
    } catch (error) {
      return { told, done, thrown: (error as Error).message };
    }
  },
};

Object.assign(globalThis, { offered });
