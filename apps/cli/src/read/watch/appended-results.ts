import { appendFileSync, statSync, truncateSync } from "node:fs";
import type { Journal } from "../../batch/journal.ts";
import { unwritable } from "../../files/unwritable.ts";
import type { Format, View } from "../formats/format.ts";
import type { Outcome } from "../outcome.ts";

/** What became of one file, and where its results stand among all. */
export interface WatchEntry {
  readonly outcomes: readonly Outcome[];
  /** Where they begin in the file of results, in bytes. */
  readonly start: number;
}

export type WatchJournal = Journal<WatchEntry>;

/** A file of results that grows; it and the journal always tell the same. */
export interface AppendedResults {
  /** Add what became of a file. When this returns, no end of the process can undo it. */
  add(key: string, outcomes: readonly Outcome[]): void;
}

/**
 * Open a file of results to add to. The journal is written first: results that it has and that are
 * missing here, or cut short, because the process was killed between the two, are added now.
 */
export function appendResults(
  path: string,
  journal: WatchJournal,
  format: Format,
  view: View,
): AppendedResults {
  const { head, add } = format.begin(view);
  const textOf = ({ outcomes, start }: WatchEntry): Buffer =>
    Buffer.from((start === 0 ? head : "") + outcomes.map(add).join(""));

  const last = journal.last();
  if (last) complete(path, last.start, textOf(last));
  return {
    add(key, outcomes) {
      const entry = { outcomes, start: sizeOf(path) };
      journal.add(key, entry);
      append(path, textOf(entry));
    },
  };
}

/** Have the text stand at its place, where the file ends before it or in it. */
function complete(path: string, start: number, text: Buffer): void {
  const size = sizeOf(path);
  // Shorter than it was: someone took the results away, to begin a new file.
  if (size < start || size >= start + text.length) return;
  if (size > start) truncateSync(path, start);
  append(path, text);
}

function append(path: string, text: Buffer): void {
  try {
    appendFileSync(path, text);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
