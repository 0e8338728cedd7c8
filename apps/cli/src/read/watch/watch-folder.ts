import { type FSWatcher, watch } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, sep } from "node:path";

/** A file as it was when it had come to rest. */
export interface RestedFile {
  /** The folder as it was given, and the path in it. */
  readonly file: string;
  /** The file, its size and when it was last changed: the same for the same content. */
  readonly key: string;
}

export interface WatchOptions {
  /** Watch the folders in it too. */
  readonly recursive: boolean;
  /** Milliseconds between two looks at the whole folder; left out, the system tells what has changed. */
  readonly poll?: number | undefined;
  /** Milliseconds that a file must not change before it counts as whole. */
  readonly settle?: number;
  /** Whether a file was read before. */
  isKnown(key: string): boolean;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Told once each time that the folder cannot be looked into, and goes on trying. */
  onTrouble?(error: unknown): void;
}

/** What is taken for a picture; names that begin with a dot are still being written by someone. */
const PICTURE = /^[^.].*\.(png|jpe?g|bmp|gif|tiff?|webp|avif|pdf)$/is;

const SETTLE = 1000;

/** The system can lose a notice; a look at the whole folder finds what it did not tell. */
const LOOK_ALL_THE_SAME = 15_000;

/**
 * The pictures in a folder, those that are there and those that come, each once it has stopped
 * growing. A file that is changed later comes again.
 */
export async function* watchFolder(
  folder: string,
  options: WatchOptions,
): AsyncGenerator<RestedFile, void, undefined> {
  const { recursive, poll, settle = SETTLE, isKnown, signal } = options;
  const prefix = /[/\\]$/.test(folder) ? folder : `${folder}/`;
  const restless = new Map<string, { key: string; since: number }>();
  const given = new Map<string, string>();
  const bell = createBell(signal);
  const watcher = poll === undefined ? startWatching(folder, recursive, bell.ring) : undefined;
  const lookEvery = poll ?? (watcher ? LOOK_ALL_THE_SAME : SETTLE);
  let lastLook = Number.NEGATIVE_INFINITY;
  let isInTrouble = false;

  /** The names to look at: all in the folder when it is time, else those that something happened to. */
  async function names(): Promise<Iterable<string>> {
    const told = bell.take();
    const isTime = performance.now() - lastLook >= lookEvery;
    if (!isTime && !told.has("")) return new Set([...told, ...restless.keys()]);
    try {
      const all = await readdir(folder, { recursive });
      lastLook = performance.now();
      isInTrouble = false;
      return all;
    } catch (error) {
      if (!isInTrouble) options.onTrouble?.(error);
      isInTrouble = true;
      return [];
    }
  }

  /** The file if it has come to rest and is new. */
  async function look(name: string): Promise<RestedFile | undefined> {
    const stats = await stat(join(folder, name)).catch(() => undefined);
    if (!stats?.isFile()) {
      restless.delete(name);
      return undefined;
    }
    const file = prefix + name.split(sep).join("/");
    const key = JSON.stringify([file, stats.size, stats.mtimeMs]);
    if (given.get(file) === key || isKnown(key)) {
      restless.delete(name);
      return undefined;
    }
    const before = restless.get(name);
    if (before?.key !== key) {
      restless.set(name, { key, since: performance.now() });
      return undefined;
    }
    if (performance.now() - before.since < settle) return undefined;
    restless.delete(name);
    given.set(file, key);
    return { file, key };
  }

  try {
    while (!signal.aborted) {
      for (const name of await names()) {
        if (signal.aborted) return;
        const isPicture = PICTURE.test(
          name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf(sep)) + 1),
        );
        const rested = isPicture ? await look(name) : undefined;
        if (rested) yield rested;
      }
      const untilLook = Math.max(0, lastLook + lookEvery - performance.now());
      await bell.wait(
        restless.size > 0 ? Math.min(settle / 4 + 10, Math.max(untilLook, 10)) : untilLook,
      );
    }
  } finally {
    watcher?.close();
  }
}

/** Told which names something happened to, and waited at. */
function createBell(signal: AbortSignal) {
  let told = new Set<string>();
  let wake: () => void = () => {};
  signal.addEventListener("abort", () => wake());
  return {
    ring(name: string) {
      told.add(name);
      wake();
    },
    take() {
      const names = told;
      told = new Set();
      return names;
    },
    async wait(milliseconds: number): Promise<void> {
      if (signal.aborted || told.size > 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
  };
}

/** Undefined where the system cannot tell what changes. */
function startWatching(
  folder: string,
  recursive: boolean,
  ring: (name: string) => void,
): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { recursive });
    // A name that is missing may be any.
    watcher.on("change", (_event, name) => ring(name === null ? "" : String(name)));
    watcher.on("error", () => ring(""));
    return watcher;
  } catch {
    return undefined;
  }
}
