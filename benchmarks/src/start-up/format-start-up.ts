import { formatMachine } from "../inference/machine.ts";
import { figure, markdownTable } from "../inference/markdown-table.ts";
import type { ProcessTiming } from "../processes/time-processes.ts";
import type { StartUpReport } from "./bench-start-up.ts";

/** The report as Markdown. */
export function formatStartUp(report: StartUpReport): string {
  const { rounds, bare, commands, libraries, digits, machine } = report;
  const ours = digits[0]!;
  return [
    `Whole processes, from their start to their end, ${rounds} of each in turns: milliseconds, median (fastest`,
    "to slowest); what of it is more than bare Node takes; of one of them, the processor's time and the",
    "memory at most.",
    "",
    markdownTable(
      ["", "ms", "more than Node", "processor ms", "MB"],
      [bare, ...commands, ...libraries].map((timing) => row(timing, bare)),
    ),
    "",
    "From the file of one picture to its digit:",
    "",
    markdownTable(
      ["", "ms", "more than Node", "processor ms", "MB", `times ${ours.name}`, "says"],
      digits.map((timing) => [
        ...row(timing, bare),
        figure(timing.median / ours.median),
        timing.printed.trim(),
      ]),
    ),
    "",
    formatMachine(machine),
    "",
  ].join("\n");
}

function row(
  { name, median, spread, processor, memory }: ProcessTiming,
  bare: ProcessTiming,
): string[] {
  return [
    name,
    `${median.toFixed(0)} (${spread[0].toFixed(0)} to ${spread[1].toFixed(0)})`,
    (median - bare.median).toFixed(0),
    processor.toFixed(0),
    (memory / 1e6).toFixed(0),
  ];
}
