import { rm } from "node:fs/promises";
import { buildModel, mnistField, readModelFile, recipes } from "@inkdigit/lenet-model";
import { writeCheckpoint, writeModel } from "@inkdigit/lenet-model/node";
import type { ExitCode } from "../command.ts";
import { assertWritable } from "../files/assert-writable.ts";
import { loadDigits } from "../mnist/load-digits.ts";
import { createStatusLine } from "../terminal/status-line.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { version } from "../version.ts";
import type { TrainArguments } from "./command.ts";
import { findCheckpoint } from "./find-checkpoint.ts";
import { formatTraining } from "./format-training.ts";
import { loadEngine } from "./load-engine.ts";
import { epochLine, trainingLine } from "./training-line.ts";
import { holdingOut, trainingOptions } from "./training-options.ts";

/** Train a network, save it, and print how good it is. */
export async function runTrain(
  { options: given }: TrainArguments,
  terminal: Terminal,
): Promise<ExitCode> {
  const file = given.out ?? `${given.model}.safetensors`;
  const checkpointFile = given.checkpoint ?? `${file}.checkpoint`;
  // Hours of training must not end at a folder that is not there.
  await assertWritable(file);
  const checkpoint = await findCheckpoint(checkpointFile, given.resume);
  const train = await loadEngine(given.engine);
  const digits = await loadDigits("train", given.data, terminal);
  const test = await loadDigits("test", given.data, terminal);

  const recipe = recipes[given.model];
  const base = checkpoint?.options ?? holdingOut(recipe.options, digits.count);
  const options = trainingOptions(base, given);
  const run = { architecture: recipe.architecture, options, digits };
  const { out, err } = terminal;
  const status = createStatusLine(err);
  const stop = new AbortController();
  const endAtCtrlC = terminal.onInterrupt(() => stop.abort());
  let saved = checkpoint?.history.length ?? 0;
  try {
    const { weights, epoch } = await train({
      ...run,
      checkpoint,
      signal: stop.signal,
      onProgress: (progress) => void status.show(() => trainingLine(progress)),
      async onCheckpoint(reached) {
        await writeCheckpoint(checkpointFile, reached);
        saved = reached.history.length;
        await status.clear();
        await err.write(`${epochLine(reached.history.at(-1)!)}\n`);
      },
    });
    // What comes now takes a minute that no signal can interrupt; the checkpoint holds it all.
    endAtCtrlC();
    await err.write("Calibrating and measuring: about a minute ...\n");
    const bytes = buildModel({
      ...run,
      weights,
      epoch,
      test,
      data: given.data === "package" || given.data === "mirror" ? "MNIST" : "own digits",
      preparation: mnistField,
      version: "custom",
      madeWith: `inkdigit ${version()}`,
    });
    await writeModel(file, bytes);
    await rm(checkpointFile, { force: true });
    await out.write(formatTraining(readModelFile(bytes).card, file));
    return 0;
  } catch (error) {
    if (!stop.signal.aborted || error !== stop.signal.reason) throw error;
    await status.clear();
    await err.write(`${stopped(saved, options.epochs, checkpointFile)}\n`);
    return 1;
  }
}

function stopped(saved: number, epochs: number, checkpointFile: string): string {
  if (saved === 0) return "Stopped before the first epoch was done; nothing is saved.";
  return (
    `Stopped. ${saved} of ${epochs} epochs are saved in ${checkpointFile}.\n` +
    "To go on, run the same command with --resume."
  );
}
