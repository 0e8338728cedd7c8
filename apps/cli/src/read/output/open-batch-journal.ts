import { isDeepStrictEqual } from "node:util";
import { type Journal, journalExists, journalSettings, openJournal } from "../../batch/journal.ts";
import { wrongUsage } from "../../errors.ts";
import type { Outcome } from "../outcome.ts";

/** What of a batch is done, by the key of each job. */
export type BatchJournal = Journal<readonly Outcome[]>;

/** Where a batch that writes `out` keeps what is done. */
export function journalPath(out: string): string {
  return `${out}.journal`;
}

/**
 * The journal of a batch: a new one, or the one that a killed batch left.
 *
 * @throws {CommandError} `WRONG_USAGE` where one would be lost, or was begun with other options.
 */
export function openBatchJournal(
  out: string,
  settings: Record<string, unknown>,
  resume: boolean,
): BatchJournal {
  const path = journalPath(out);
  if (journalExists(path)) {
    if (!resume) {
      throw wrongUsage(
        `"${path}" is an unfinished batch: go on with --resume, or delete it to start anew.`,
      );
    }
    assertSame(path, settings);
  }
  return openJournal(path, settings);
}

/** @throws {CommandError} `WRONG_USAGE`, naming what differs. */
export function assertSame(path: string, settings: Record<string, unknown>): void {
  const begun = journalSettings(path) as Record<string, unknown> | undefined;
  if (!begun) return;
  for (const [name, value] of Object.entries(settings)) {
    if (isDeepStrictEqual(begun[name], value)) continue;
    throw wrongUsage(
      `"${path}" was begun with other options (${name}: ${shown(begun[name])}, now ${shown(value)}); ` +
        "give the same ones, or delete it to start anew.",
    );
  }
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "none";
  // What a damaged file has here may be nested so deeply that it cannot be written out.
  const isSimple = [value].flat().every((one) => typeof one !== "object");
  return isSimple ? String(value) : "what no option says";
}
