import { rm } from "node:fs/promises";
import {
  buildModel,
  type LabelledDigits,
  type ModelCard,
  mnistField,
  type Recipe,
  readModelFile,
} from "@inkdigit/lenet-model";
import { writeCheckpoint, writeModel } from "@inkdigit/lenet-model/node";
import { createStatusLine } from "../terminal/status-line.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { version } from "../version.ts";
import type { TrainArguments } from "./command.ts";
import { findCheckpoint } from "./find-checkpoint.ts";
import type { Train } from "./load-engine.ts";
import { loadTeachers } from "./load-teachers.ts";
import { trainingChart } from "./training-chart.ts";
import { epochLine, trainingLine } from "./training-line.ts";
import { holdingOut, trainingOptions } from "./training-options.ts";

/** What every training of a command shares. */
export interface TrainingTools {
  readonly train: Train;
  readonly recipe: Recipe;
  readonly digits: LabelledDigits;
  readonly test: LabelledDigits;
}

/**
 * Train a network and save it as a file.
 *
 * @returns Nothing where it was stopped; what is done then is in the checkpoint.
 */
export async function trainOnce(
  given: TrainArguments["options"],
  file: string,
  { train, recipe, digits, test }: TrainingTools,
  terminal: Terminal,
): Promise<ModelCard | undefined> {
  const checkpointFile = given.checkpoint ?? `${file}.checkpoint`;
  const checkpoint = await findCheckpoint(checkpointFile, given.resume, given.seeds !== undefined);
  const base = checkpoint?.options ?? holdingOut(recipe.options, digits.labels.length);
  const options = trainingOptions(base, given);
  const { architecture, rounded } = recipe;
  const run = { architecture, options, digits, teachers: await loadTeachers(options) };
  const { err } = terminal;
  const status = createStatusLine(err);
  const stop = new AbortController();
  const endAtCtrlC = terminal.onInterrupt(() => stop.abort());
  let history = checkpoint?.history ?? [];
  if (given.seeds !== undefined) await err.write(`Seed ${options.seed}\n`);
  try {
    const { weights, epoch } = await train({
      ...run,
      checkpoint,
      signal: stop.signal,
      onProgress: (progress) =>
        void status.show(() => [
          ...(given.report === undefined
            ? []
            : trainingChart(history, options.epochs, err.columns ?? 80)),
          trainingLine(progress),
        ]),
      async onCheckpoint(reached) {
        await writeCheckpoint(checkpointFile, reached);
        history = reached.history;
        await status.clear();
        await err.write(`${epochLine(reached.history.at(-1)!)}\n`);
      },
    });
    // What comes now takes a minute that no signal can interrupt; the checkpoint holds it all.
    endAtCtrlC();
    await err.write("Calibrating and measuring: about a minute ...\n");
    const bytes = buildModel({
      ...run,
      ...(rounded && { rounded }),
      weights,
      epoch,
      test,
      data: given.data === "package" || given.data === "mirror" ? "MNIST" : "own digits",
      preparation: mnistField,
      version: "custom",
      madeWith: `inkdigit ${version()}`,
    });
    await writeModel(file, bytes);
    if (given.report !== undefined) {
      const { writeTrainingReport } = await import("../report/write-report.ts");
      await writeTrainingReport(given.report, bytes, test, history);
    }
    await rm(checkpointFile, { force: true });
    return readModelFile(bytes).card;
  } catch (error) {
    if (!stop.signal.aborted || error !== stop.signal.reason) throw error;
    await status.clear();
    await err.write(`${stopped(history.length, options.epochs, checkpointFile)}\n`);
    return undefined;
  }
}

function stopped(saved: number, epochs: number, checkpointFile: string): string {
  if (saved === 0) return "Stopped before the first epoch was done; nothing is saved.";
  return (
    `Stopped. ${saved} of ${epochs} epochs are saved in ${checkpointFile}.\n` +
    "To go on, run the same command with --resume."
  );
}
