import { type Arguments, defineCommand, flag } from "../command.ts";

const options = { json: flag("Print it as JSON") };

/** `inkdigit model`: what a file of weights is, and whether it is whole. */
export const model = defineCommand({
  name: "model",
  summary: "Show a model's card, or verify its file",
  operands: "<card | verify> [name or file]",
  options,
  examples: [
    { line: "inkdigit model card", meaning: "What the published lenet is, and how good." },
    {
      line: "inkdigit model verify quick.safetensors",
      meaning: "Whether a file is whole, and runs alike on every kernel of this machine.",
    },
  ],
  notes: [
    "Exit code: 0 when all is well, 1 when verify found something, 2 where there is no model.",
  ],
  run: async (given, terminal) => (await import("./run-model.ts")).runModel(given, terminal),
});

export type ModelArguments = Arguments<typeof options>;
