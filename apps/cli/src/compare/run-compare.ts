import { family, recipes } from "@inkdigit/lenet-model";
import { publishedModels } from "@inkdigit/lenet-model/models";
import type { ExitCode } from "../command.ts";
import { wrongUsage } from "../errors.ts";
import { loadDigits } from "../mnist/load-digits.ts";
import { createStatusLine } from "../terminal/status-line.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { trainingLine } from "../train/training-line.ts";
import type { CompareArguments } from "./command.ts";
import { compareNetworks } from "./comparison.ts";
import type { Contestant } from "./contestant.ts";
import { formatComparison } from "./format-comparison.ts";
import { loadContestants } from "./load-contestants.ts";
import { trainContestants } from "./train-contestants.ts";

/** Load or train networks, and print how they do side by side. */
export async function runCompare(given: CompareArguments, terminal: Terminal): Promise<ExitCode> {
  const { options } = given;
  if (options.epochs !== undefined && !options.train) {
    throw wrongUsage("--epochs says how long --train trains; give both.");
  }
  const contestants = options.train
    ? await trained(given, terminal)
    : await loaded(given, terminal);
  const test = await loadDigits("test", options.data, terminal);
  const networks = compareNetworks(contestants, test);
  const { out } = terminal;
  await out.write(
    options.json
      ? `${JSON.stringify({ count: test.count, networks }, null, 2)}\n`
      : formatComparison(networks, test.count, out.paint),
  );
  return 0;
}

async function loaded({ operands }: CompareArguments, { err }: Terminal): Promise<Contestant[]> {
  if (operands.length > 0) return await loadContestants(operands);
  const names = family.map(({ name }) => name);
  const missing = names.filter((name) => !publishedModels.has(name));
  if (missing.length > 0) {
    await err.write(`Not published, and left out unless --train: ${missing.join(", ")}\n`);
  }
  return await loadContestants(names.filter((name) => publishedModels.has(name)));
}

/** Epochs where nothing is said. */
const EPOCHS = 10;

async function trained(
  { operands, options }: CompareArguments,
  terminal: Terminal,
): Promise<Contestant[]> {
  const isName = (name: string): name is keyof typeof recipes => Object.hasOwn(recipes, name);
  const names = operands.length > 0 ? operands : Object.keys(recipes);
  const unknown = names.find((name) => !isName(name));
  if (unknown !== undefined) {
    throw wrongUsage(
      `--train trains ${Object.keys(recipes).join(", ")}; "${unknown}" is none of them.`,
    );
  }
  const digits = await loadDigits("train", options.data, terminal);
  const status = createStatusLine(terminal.err);
  try {
    return await trainContestants({
      names: names.filter(isName),
      epochs: options.epochs ?? EPOCHS,
      digits,
      onProgress: (name, progress) =>
        void status.show(() => `${name.padEnd(10)} ${trainingLine(progress)}`),
    });
  } finally {
    await status.clear();
  }
}
