import { formatMachine } from "../inference/machine.ts";
import { markdownTable } from "../inference/markdown-table.ts";
import type { BatchReport } from "./bench-batch.ts";

/** What a batch took, as a table. */
export function formatBatch(report: BatchReport): string {
  const { pictures, threads, seconds, processorSeconds, memory, machine } = report;
  const table = markdownTable(
    ["pictures", "threads", "seconds", "a second", "processor seconds", "memory"],
    [
      [
        `${pictures}`,
        `${threads}`,
        seconds.toFixed(1),
        (pictures / seconds).toFixed(0),
        processorSeconds.toFixed(1),
        `${(memory / 1e6).toFixed(0)} MB`,
      ],
    ],
    0,
  );
  return `${table}\n\n${formatMachine(machine)}`;
}
