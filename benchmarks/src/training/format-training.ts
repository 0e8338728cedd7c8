import { formatMachine } from "../inference/machine.ts";
import { figure, markdownTable } from "../inference/markdown-table.ts";
import type { TrainingReport } from "./bench-training.ts";

/** The report as Markdown. */
export function formatTraining({ machine, batch, timings, ratios }: TrainingReport): string {
  return [
    `\`lenet\`, gradients of batches of ${batch}, one thread, seconds an epoch of 60,000 digits: median`,
    "(nine tenths of the rounds are above the first figure, nine tenths below the second).",
    "",
    markdownTable(
      ["", "seconds"],
      timings.map(({ name, median, spread }) => [
        name,
        `${figure(median)} (${figure(spread[0])} to ${figure(spread[1])})`,
      ]),
    ),
    "",
    markdownTable(
      ["ratio", ""],
      Object.entries(ratios).map(([name, ratio]) => [name, figure(ratio)]),
    ),
    "",
    formatMachine(machine),
    "",
  ].join("\n");
}
