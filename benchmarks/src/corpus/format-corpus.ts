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

function formatSpeed({ pictures, seconds, median, most95, slowest }: Speed): string[] {
  if (pictures === 0) return [];
  const milliseconds = (time: number) => `${(1000 * time).toFixed(time < 0.1 ? 1 : 0)} ms`;
  const mean = milliseconds(seconds / pictures);
  return [
    `Decoding and reading in one thread: ${mean} a picture (${pictures} pictures; half of them in ` +
      `${milliseconds(median)}, 95% in ${milliseconds(most95)}).`,
    "",
    markdownTable(
      ["slowest", "ms"],
      slowest.map((one) => [`${one.source}/${one.name}`, (1000 * one.seconds).toFixed(0)]),
    ),
  ];
}
