import { formatMachine } from "../inference/machine.ts";
import { markdownTable } from "../inference/markdown-table.ts";
import type { CorpusReport, GroupChart, Speed } from "./corpus-report.ts";
import { formatTables, percent } from "./format-tables.ts";

/** The report as Markdown. */
export function formatCorpus({ sources, charts, speed }: CorpusReport): string {
  return [formatTables(sources), "", ...formatCharts(charts), ...formatSpeed(speed), ""].join("\n");
}

function formatCharts(charts: readonly GroupChart[]): string[] {
  if (charts.length === 0) return [];
  const table = markdownTable(
    [
      "confidence, all sources together",
      "to read",
      "expected calibration error %",
      "turned away by default %",
      "wrong of the rest %",
    ],
    charts.map((chart) => [
      chart.group,
      `${chart.items}`,
      percent(chart.expectedCalibrationError, 1),
      percent(chart.atDefault.rejected, 1),
      chart.accepted === 0 ? "-" : percent(chart.atDefault.error, 1),
    ]),
  );
  return [table, ""];
}

function formatSpeed(speed: Speed): string[] {
  const { pictures, seconds, processorSeconds, median, most95, slowest } = speed;
  if (pictures === 0) return [];
  const milliseconds = (time: number) => (1000 * time).toFixed(time < 0.1 ? 1 : 0);
  return [
    `Decoding (${speed.decoder}) and reading in one thread: ${milliseconds(seconds / pictures)} ms a ` +
      `picture, ${milliseconds(processorSeconds / pictures)} ms of the processor (${pictures} ` +
      `pictures; half of them in ${milliseconds(median)} ms, 95% in ${milliseconds(most95)} ms). ` +
      `${formatMachine(speed.machine)}.`,
    "",
    markdownTable(
      ["slowest", "ms", "of the processor"],
      slowest.map((one) => [
        `${one.source}/${one.name}`,
        milliseconds(one.seconds),
        milliseconds(one.processorSeconds),
      ]),
    ),
  ];
}
