import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from "node:fs";
import { crc32 } from "node:zlib";
import { unwritable } from "../files/unwritable.ts";

/** What was done, kept in a file as it is done: a killed process loses none of it. */
export interface Journal<Entry> {
  /** How many entries there are. */
  readonly size: number;
  has(key: string): boolean;
  /** The entry of a key, read back from the file. */
  find(key: string): Entry | undefined;
  /** The entry that was added last. */
  last(): Entry | undefined;
  /** Keep an entry. When this returns, no end of the process can undo it. */
  add(key: string, entry: Entry): void;
  close(): void;
  /** Close it, and delete its file. */
  remove(): void;
}

/** Written at the beginning of a journal: what it is, and under which conditions it was written. */
interface Head {
  readonly inkdigit: typeof FORMAT;
  readonly settings: unknown;
}

const FORMAT = "journal 2";

/** Thrown where a file is no journal. */
class JournalError extends Error {
  override readonly name = "JournalError";
  readonly code = "CORRUPT_JOURNAL";
}

export function journalExists(path: string): boolean {
  return existsSync(path);
}

/**
 * The settings that a journal was begun with.
 *
 * @throws {JournalError} where the file is none.
 */
export function journalSettings(path: string): unknown {
  const file = openSync(path, "r");
  try {
    for (const { text } of linesOf(file)) return headOf(path, text).settings;
    return undefined;
  } finally {
    closeSync(file);
  }
}

/**
 * Open a journal, or begin it where there is none. One line of JSON an entry, with a check sum; a last
 * line that a kill cut short is taken away, and so is what stands behind a line that is damaged.
 *
 * Each entry is handed to the system at once, so it survives the end of the process; of a power cut
 * it survives what was there when `close` was called, and what the system had written by then.
 *
 * @param settings - Kept in a journal that begins here.
 * @throws {JournalError} where the file is no journal.
 * @throws {CommandError} `FILE_UNWRITABLE`, here or when an entry is added: that one is not kept, those
 *   before it are.
 */
export function openJournal<Entry>(path: string, settings: unknown): Journal<Entry> {
  const file = opened(path);
  const places = new Map<string, Place>();
  let lastKey: string | undefined;
  let end = 0;
  for (const { text, start, length } of linesOf(file)) {
    if (start === 0) headOf(path, text);
    else {
      const key = keyOf(text);
      if (key === undefined) break;
      places.set(key, { start, length });
      lastKey = key;
    }
    end = start + length;
  }
  ftruncateSync(file, end);
  if (end === 0) append(JSON.stringify({ inkdigit: FORMAT, settings } satisfies Head));

  function append(line: string): Place {
    const bytes = Buffer.from(`${line}\n`);
    const start = end;
    try {
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(file, bytes, written, bytes.length - written, start + written);
      }
    } catch (cause) {
      throw unwritable(path, cause);
    }
    end += bytes.length;
    return { start, length: bytes.length };
  }

  function find(key: string): Entry | undefined {
    const place = places.get(key);
    if (!place) return undefined;
    const bytes = Buffer.alloc(place.length);
    readSync(file, bytes, 0, place.length, place.start);
    return (JSON.parse(bytes.toString("utf8")) as { entry: Entry }).entry;
  }

  return {
    get size() {
      return places.size;
    },
    has: (key) => places.has(key),
    find,
    last: () => (lastKey === undefined ? undefined : find(lastKey)),
    add(key, entry) {
      places.set(key, append(withSum(JSON.stringify({ key, entry }))));
      lastKey = key;
    },
    close() {
      fsyncSync(file);
      closeSync(file);
    },
    remove() {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}

function opened(path: string): number {
  try {
    return openSync(path, existsSync(path) ? "r+" : "wx+");
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/** Where a line of the file is, in bytes. */
interface Place {
  readonly start: number;
  readonly length: number;
}

function headOf(path: string, text: string): Head {
  try {
    const head = JSON.parse(text) as Head;
    if (head.inkdigit === FORMAT && typeof head.settings === "object") return head;
  } catch {
    // Said below.
  }
  throw new JournalError(`"${path}" is no journal of a batch.`);
}

/** An entry's JSON with the check sum (CRC-32) of all that follows it in front. */
function withSum(json: string): string {
  const rest = json.slice(1);
  return `{"sum":"${sumOf(rest)}",${rest}`;
}

function sumOf(text: string): string {
  return crc32(text).toString(16).padStart(8, "0");
}

/** The key of an entry; undefined where the line is not what was written. */
function keyOf(line: string): string | undefined {
  const [, sum, rest] = /^\{"sum":"([\da-f]{8})",(.*)$/s.exec(line) ?? [];
  if (rest === undefined || sumOf(rest) !== sum) return undefined;
  return (JSON.parse(`{${rest}`) as { key: string }).key;
}

/** The lines that are whole, with their places. */
function* linesOf(file: number): Generator<Place & { readonly text: string }> {
  const chunk = Buffer.alloc(1 << 16);
  let rest = Buffer.alloc(0);
  let start = 0;
  for (let at = 0; ; ) {
    const count = readSync(file, chunk, 0, chunk.length, at);
    if (count === 0) return;
    at += count;
    rest = Buffer.concat([rest, chunk.subarray(0, count)]);
    for (let stop = rest.indexOf(10); stop >= 0; stop = rest.indexOf(10)) {
      const length = stop + 1;
      yield { text: rest.toString("utf8", 0, stop), start, length };
      start += length;
      rest = rest.subarray(length);
    }
  }
}
