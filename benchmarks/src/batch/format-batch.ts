import { formatMachine } from "../inference/machine.ts";
import { figure, markdownTable } from "../inference/markdown-table.ts";
import type { BatchReport } from "./bench-batch.ts";

/** What a batch took, as a table. */
export function formatBatch({ pictures, rounds, programs, machine }: BatchReport): string {
  return [
    `${pictures} pictures, whole processes, ${rounds} of each in turns: seconds, median (fastest to slowest).`,
    "",
    markdownTable(
      ["", "seconds", "a second", "times --jobs 1", "processor seconds", "MB", "right"],
      programs.map(({ name, median, spread, ratio, processor, memory, right }) => [
        name,
        `${seconds(median)} (${spread.map(seconds).join(" to ")})`,
        (pictures / (median / 1000)).toFixed(0),
        figure(ratio),
        seconds(processor),
        (memory / 1e6).toFixed(0),
        `${(right * 100).toFixed(1)}%`,
      ]),
    ),
    "",
    formatMachine(machine),
  ].join("\n");
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
