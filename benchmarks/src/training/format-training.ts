import type { Timing } from "../inference/interleaved.ts";
import { formatMachine } from "../inference/machine.ts";
import { figure, markdownTable } from "../inference/markdown-table.ts";
import type { NetworkReport, TrainingReport } from "./bench-training.ts";

/** The report as Markdown. */
export function formatTraining({ machine, batch, networks }: TrainingReport): string {
  return [
    `Seconds for 60,000 digits, in batches of ${batch} unless it is said: median, and in brackets where nine tenths of the`,
    "rounds (gradients) or all of them (epochs) lie. Gradients are the backward pass alone; epochs are",
    "whole, with distortions, optimizer and averaging.",
    "",
    ...networks.flatMap(formatNetwork),
    formatMachine(machine),
    "",
  ].join("\n");
}

function formatNetwork({ network, gradients, epochs, ratios }: NetworkReport): string[] {
  return [
    markdownTable(
      [network, "seconds"],
      [
        ...gradients.map((timing) => row("gradients", timing)),
        ...epochs.map((timing) => row("epoch", timing)),
      ],
    ),
    "",
    markdownTable(
      [`${network}: ratio`, ""],
      Object.entries(ratios).map(([name, ratio]) => [name, figure(ratio)]),
    ),
    "",
  ];
}

function row(what: string, { name, median, spread }: Timing): string[] {
  return [`${what}, ${name}`, `${figure(median)} (${figure(spread[0])} to ${figure(spread[1])})`];
}
