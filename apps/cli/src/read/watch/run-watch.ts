import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { journalExists, openJournal } from "../../batch/journal.ts";
import { runBatch } from "../../batch/run-batch.ts";
import type { ExitCode } from "../../command.ts";
import { wrongUsage } from "../../errors.ts";
import { plain } from "../../terminal/paint.ts";
import { printable } from "../../terminal/printable.ts";
import { count } from "../../terminal/progress-line.ts";
import { createStatusLine } from "../../terminal/status-line.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import type { ReadArguments } from "../command.ts";
import { formats } from "../formats/formats.ts";
import { openReader } from "../open-reader.ts";
import type { Outcome } from "../outcome.ts";
import { assertSame, journalPath } from "../output/open-batch-journal.ts";
import { journalSettingsOf, planRead } from "../read-plan.ts";
import { appendResults, type WatchEntry } from "./appended-results.ts";
import { watchFolder } from "./watch-folder.ts";

/** Read the pictures in a folder and those that come into it, until it is asked to end. */
export async function runWatch(
  { options, operands }: ReadArguments,
  terminal: Terminal,
): Promise<ExitCode> {
  const { out, err } = terminal;
  const folder = options.watch!;
  if (operands.length > 0 || options["files-from"] !== undefined) {
    throw wrongUsage("--watch reads the pictures of one folder; name no others beside it.");
  }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw wrongUsage(`--watch "${folder}" is no folder.`);
  }
  refuseCircles(folder, options);
  const plan = await planRead(options);
  if (plan.explanation) await err.write(`${plan.explanation}\n`);
  const format = formats[plan.format];
  const results = options.out === undefined ? undefined : openResults(options.out);

  function openResults(path: string) {
    const settings = { ...journalSettingsOf(plan), format: plan.format };
    if (journalExists(journalPath(path))) assertSame(journalPath(path), settings);
    const journal = openJournal<WatchEntry>(journalPath(path), settings);
    const view = { paint: plain, columns: undefined, several: true };
    return { journal, file: appendResults(path, journal, format, view) };
  }

  const writer = format.begin({ paint: out.paint, columns: out.columns, several: true });
  if (!results) await out.write(writer.head);
  const before = results?.journal.size ?? 0;
  const known = before > 0 ? ` ${count(before)} files were read before.` : "";
  await err.write(`Watching ${folder}.${known} Ctrl-C ends it.\n`);

  const threads = options.jobs ?? availableParallelism();
  const reader = await openReader(plan.settings, threads);
  const status = createStatusLine(err);
  const stop = new AbortController();
  const takeBack = terminal.onInterrupt(() => stop.abort());
  let read = 0;

  async function take(key: string, outcomes: readonly Outcome[]): Promise<void> {
    await status.clear();
    if (results) results.file.add(key, outcomes);
    else await out.write(outcomes.map(writer.add).join(""));
    for (const outcome of outcomes) {
      read++;
      if (outcome.status === "failed") {
        await err.write(`inkdigit: ${printable(`${outcome.file}: ${outcome.error.message}`)}\n`);
      }
    }
    if (results) await status.show(() => `${count(read)} read`);
  }

  try {
    await runBatch({
      jobs: watchFolder(folder, {
        recursive: options.recursive,
        poll: options.poll === undefined ? undefined : options.poll * 1000,
        isKnown: (key) => results?.journal.has(key) ?? false,
        signal: stop.signal,
        onTrouble: (error) => void err.write(`inkdigit: ${folder}: ${String(error)}\n`),
      }),
      perform: async ({ file, key }) => ({ key, outcomes: await reader.read({ file }) }),
      sink: { write: ({ key, outcomes }) => take(key, outcomes) },
      atOnce: threads,
      inOrder: false,
    });
  } finally {
    takeBack();
    await status.clear();
    await reader.close();
    results?.journal.close();
  }
  await err.write(`Ended. ${count(read)} ${read === 1 ? "picture was" : "pictures were"} read.\n`);
  return 0;
}

/** Pictures that are written into the folder would be read, drawn on and written again, for ever. */
function refuseCircles(folder: string, options: ReadArguments["options"]): void {
  for (const name of ["review", "annotate"] as const) {
    const written = options[name];
    if (written === undefined) continue;
    const way = relative(resolve(folder), resolve(written));
    const isBeside = way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
    if (way !== "" && (isBeside || !options.recursive)) continue;
    throw wrongUsage(
      `--${name} "${written}" lies in the folder that is watched: what is written there would be read.`,
    );
  }
}
