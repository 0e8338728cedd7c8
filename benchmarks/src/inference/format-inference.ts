import type { InferenceCase, InferenceReport } from "./bench-inference.ts";
import { formatMachine } from "./machine.ts";
import { figure, markdownTable } from "./markdown-table.ts";

/** The report as Markdown. */
export function formatInference({ machine, cases }: InferenceReport): string {
  const networks = [...new Set(cases.map(({ network }) => network))];
  return [
    "One thread, microseconds a digit: the median of the rounds, which take turns.",
    "",
    ...networks.flatMap((network) => formatNetwork(cases.filter((one) => one.network === network))),
    formatMachine(machine),
    "",
  ].join("\n");
}

function formatNetwork(cases: readonly InferenceCase[]): string[] {
  const heads = cases.map(({ name }) => name);
  const times = cases[0]!.timings.map(({ name }) => [
    name,
    ...cases.map(({ timings }) => figure(timings.find((one) => one.name === name)!.median)),
  ]);
  const ratios = Object.keys(cases[0]!.ratios).map((name) => [
    name,
    ...cases.map((one) => figure(one.ratios[name]!)),
  ]);
  return [
    markdownTable([`\`${cases[0]!.network}\``, ...heads], times),
    "",
    markdownTable(["ratio", ...heads], ratios),
    "",
  ];
}
