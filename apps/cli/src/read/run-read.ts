import { runBatch } from "../batch/run-batch.ts";
import type { ExitCode } from "../command.ts";
import { CommandError, wrongUsage } from "../errors.ts";
import { plain } from "../terminal/paint.ts";
import { printable } from "../terminal/printable.ts";
import { count } from "../terminal/progress-line.ts";
import type { Output, Terminal } from "../terminal/terminal.ts";
import { createBatchProgress } from "./batch-progress.ts";
import type { ReadArguments } from "./command.ts";
import type { View } from "./formats/format.ts";
import { formats } from "./formats/formats.ts";
import { jobsOf, type PageJob } from "./jobs.ts";
import { openReader } from "./open-reader.ts";
import type { Outcome } from "./outcome.ts";
import { type Destination, toFile, toOutput } from "./output/destination.ts";
import { type BatchJournal, journalPath, openBatchJournal } from "./output/open-batch-journal.ts";
import { journalSettingsOf, planRead, type ReadPlan, threadsFor } from "./read-plan.ts";
import { openSource, type Source } from "./source.ts";

/** Read what is named, and write what it says, in that order. */
export async function runRead(given: ReadArguments, terminal: Terminal): Promise<ExitCode> {
  const { options, operands } = given;
  const { out, err } = terminal;
  if (options.watch !== undefined) {
    return await (await import("./watch/run-watch.ts")).runWatch(given, terminal);
  }
  const filesFrom = options["files-from"];
  const source = await openSource(operands, { ...options, filesFrom, input: terminal.input });
  const plan = await planRead(options);
  if (options.out === undefined && formats[plan.format].binary && out.interactive) {
    throw wrongUsage(`${plan.format} is not for a terminal; name a file with --out.`);
  }
  if (plan.explanation) await err.write(`${plan.explanation}\n`);
  if (options.out === undefined) {
    return await readBatch({
      source,
      plan,
      terminal,
      jobs: options.jobs,
      destination: toOutput(out),
    });
  }
  const journal = openBatchJournal(options.out, journalSettingsOf(plan), options.resume);
  if (journal.size > 0) {
    await err.write(`Going on: ${count(journal.size)} were read before.\n`);
  }
  const destination = await toFile(options.out);
  return await readBatch({
    source,
    plan,
    terminal,
    jobs: options.jobs,
    destination,
    journal,
    file: options.out,
  });
}

interface BatchParts {
  readonly source: Source;
  readonly plan: ReadPlan;
  readonly terminal: Terminal;
  readonly jobs: number | undefined;
  readonly destination: Destination;
  /** What was read before, and what is read now; where the results go to a file. */
  readonly journal?: BatchJournal;
  readonly file?: string;
}

async function readBatch(parts: BatchParts): Promise<ExitCode> {
  const { source, plan, terminal, destination, journal, file } = parts;
  const stop = new AbortController();
  const takeBack = journal
    ? terminal.onInterrupt(() => stop.abort(new CommandError("STOPPED", "the batch was stopped")))
    : undefined;
  const threads = threadsFor(source.total, parts.jobs);
  const reader = await openReader(plan.settings, threads);
  const format = formats[plan.format];
  const progress = createBatchProgress(source.total, terminal.err);
  const toTerminal = journal === undefined && terminal.out.interactive;
  // Results that appear line by line on the same terminal are progress enough.
  const showsProgress = !(toTerminal && format.streams);
  const writer = format.begin(viewOf(terminal.out, source, journal !== undefined));

  let failed = 0;

  const write = async (content: string | Uint8Array): Promise<void> => {
    if (content.length === 0) return;
    if (toTerminal) await progress.clear();
    await destination.write(content);
  };

  async function* jobs(): AsyncGenerator<PageJob> {
    for await (const job of jobsOf(source.pictures, reader, progress.expectPages)) {
      if (stop.signal.aborted) return;
      yield job;
    }
  }

  async function perform(job: PageJob): Promise<readonly Outcome[]> {
    const before = journal?.find(job.key);
    if (before) return before;
    const outcomes = "failed" in job ? job.failed : await reader.read(job, stop);
    // What is written now is thrown away; only what is under way is awaited, and of that no failure.
    if (outcomes.some(isTakenBack)) return [];
    assertWritten(outcomes);
    journal?.add(job.key, outcomes);
    return outcomes;
  }

  async function take(outcome: Outcome): Promise<void> {
    progress.add();
    if (showsProgress) await progress.show();
    if (outcome.status === "failed") {
      failed++;
      if (!format.showsFailures) {
        await progress.clear();
        await terminal.err.write(`inkdigit: ${printable(outcome.error.message)}\n`);
      }
    }
    await write(writer.add(outcome));
  }

  try {
    await write(writer.head);
    await runBatch({
      jobs: jobs(),
      perform,
      sink: {
        async write(outcomes) {
          for (const outcome of outcomes) await take(outcome);
        },
      },
      atOnce: threads,
      inOrder: true,
    });
    await progress.clear();
    if (stop.signal.aborted) {
      await destination.discard();
      journal!.close();
      await terminal.err.write(`${stoppedSentence(journal!.size, file!)}\n`);
      return 1;
    }
    await write(await writer.end());
    await destination.finish();
    journal?.remove();
    if (file !== undefined) {
      await terminal.err.write(`${writtenSentence(progress.done, failed, file)}\n`);
    }
  } catch (error) {
    await progress.clear();
    await destination.discard().catch(() => {});
    if (journal && journal.size > 0) {
      await terminal.err.write(`${stoppedSentence(journal.size, file!)}\n`);
    }
    throw error;
  } finally {
    takeBack?.();
    await reader.close();
  }
  return failed > 0 ? 1 : 0;
}

/** Whether a job was taken back, before it began, by who stopped the batch. */
function isTakenBack(outcome: Outcome): boolean {
  return outcome.status === "failed" && outcome.error.code === "STOPPED";
}

/**
 * A picture that was read, but whose crop or drawing could not be written, is not done.
 *
 * @throws {CommandError} `FILE_UNWRITABLE`
 */
function assertWritten(outcomes: readonly Outcome[]): void {
  for (const outcome of outcomes) {
    if (outcome.status !== "failed" || outcome.error.code !== "FILE_UNWRITABLE") continue;
    throw new CommandError("FILE_UNWRITABLE", outcome.error.message);
  }
}

function viewOf(out: Output, source: Source, toFile: boolean): View {
  const several = source.total !== 1;
  return toFile
    ? { paint: plain, columns: undefined, several }
    : { paint: out.paint, columns: out.columns, several };
}

function stoppedSentence(done: number, file: string): string {
  return (
    `Stopped. What was read, ${count(done)} pictures, is in ${journalPath(file)}.\n` +
    "To go on, run the same command with --resume."
  );
}

function writtenSentence(done: number, failed: number, file: string): string {
  const pictures = `${count(done)} ${done === 1 ? "picture" : "pictures"}`;
  const failures = failed > 0 ? `, ${count(failed)} of them failed` : "";
  return `${pictures}${failures}: ${file}`;
}
