import type { InferenceReport } from "./bench-inference.ts";
import { formatMachine } from "./machine.ts";
import { figure, markdownTable } from "./markdown-table.ts";

/** The report as Markdown. */
export function formatInference({ machine, cases }: InferenceReport): string {
  const heads = cases.map(({ name }) => name);
  const times = cases[0]!.timings.map(({ name }) => {
    const cells = cases.map(({ timings }) => {
      const { median, spread } = timings.find((timing) => timing.name === name)!;
      return `${figure(median)} (${figure(spread[0])} to ${figure(spread[1])})`;
    });
    return [name, ...cells];
  });
  const ratios = Object.keys(cases[0]!.ratios).map((name) => [
    name,
    ...cases.map((one) => figure(one.ratios[name]!)),
  ]);
  return [
    "`lenet`, one thread, microseconds a digit: median (nine tenths of the rounds are above the",
    "first figure, nine tenths below the second).",
    "",
    markdownTable(["", ...heads], times),
    "",
    markdownTable(["ratio", ...heads], ratios),
    "",
    formatMachine(machine),
    "",
  ].join("\n");
}
