import { access, copyFile } from "node:fs/promises";
import { type ModelCard, recipes } from "@inkdigit/lenet-model";
import { readModel } from "@inkdigit/lenet-model/node";
import type { ExitCode } from "../command.ts";
import { wrongUsage } from "../errors.ts";
import { assertWritable } from "../files/assert-writable.ts";
import { loadDigits } from "../mnist/load-digits.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { TrainArguments } from "./command.ts";
import { bestCard, formatSeeds } from "./format-seeds.ts";
import { formatTraining } from "./format-training.ts";
import { loadEngine } from "./load-engine.ts";
import { trainOnce } from "./train-once.ts";

/** Train a network, once or with several seeds, save it, and print how good it is. */
export async function runTrain(
  { options: given }: TrainArguments,
  terminal: Terminal,
): Promise<ExitCode> {
  const file = given.out ?? `${given.model}.safetensors`;
  if (given.seeds !== undefined && given.checkpoint !== undefined) {
    throw wrongUsage("--checkpoint names one file, but --seeds trains several times.");
  }
  if (given.seeds !== undefined && given.report !== undefined) {
    throw wrongUsage("--report is of one training, but --seeds trains several times.");
  }
  if (given.decay !== undefined && given.optimizer === "sgd") {
    throw wrongUsage("--decay is for Adam, not for --optimizer sgd.");
  }
  if (given["teachers-share"] !== undefined && given.teachers === undefined) {
    throw wrongUsage("--teachers-share is of what teachers say, but --teachers names none.");
  }
  if (given.report !== undefined) await assertWritable(given.report);
  // Hours of training must not end at a folder that is not there.
  await assertWritable(file);
  const recipe = recipes[given.model];
  const train = await loadEngine(given.engine);
  const tools = {
    train,
    recipe,
    digits: await loadDigits("train", given.data, terminal),
    test: await loadDigits("test", given.data, terminal),
  };

  if (given.seeds === undefined) {
    const card = await trainOnce(given, file, tools, terminal);
    if (!card) return 1;
    await terminal.out.write(formatTraining(card, file));
    return 0;
  }
  const cards: ModelCard[] = [];
  for (const seed of Array.from({ length: given.seeds }, (_, i) => (given.seed ?? 1) + i)) {
    const seedFile = fileOfSeed(file, seed);
    const card =
      (given.resume && (await finished(seedFile))) ||
      (await trainOnce({ ...given, seed }, seedFile, tools, terminal));
    if (!card) return 1;
    cards.push(card);
  }
  await copyFile(fileOfSeed(file, bestCard(cards).training.options.seed), file);
  await terminal.out.write(formatSeeds(cards, file));
  return 0;
}

function fileOfSeed(file: string, seed: number): string {
  return `${file.replace(/\.safetensors$/, "")}.seed-${seed}.safetensors`;
}

/** The card of a training that is done already. */
async function finished(file: string): Promise<ModelCard | undefined> {
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  return exists ? (await readModel(file)).card : undefined;
}
