import { markdownTable } from "../inference/markdown-table.ts";
import type { AsPicturesReport } from "./bench-as-pictures.ts";

/** The report as Markdown. */
export function formatAsPictures({ cases }: AsPicturesReport): string {
  const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
  return [
    "MNIST's test digits, as fields and as pictures of one digit.",
    "",
    markdownTable(
      ["", "digits", "right", "95% interval", "points less than direct", "blank"],
      cases.map(({ name, digits, accuracy, interval, lessThanDirect, blank }) => [
        name,
        `${digits}`,
        percent(accuracy),
        interval.map(percent).join(" to "),
        lessThanDirect.toFixed(2),
        `${blank}`,
      ]),
    ),
    "",
  ].join("\n");
}
