import { markdownTable } from "../inference/markdown-table.ts";
import { kinds } from "./kind.ts";
import { kindMeans, type Tally } from "./tally.ts";

/** The table of the sources and that of the means over them, as docs/results.md has them. */
export function formatTables(rows: readonly Tally[]): string {
  return [
    markdownTable(
      [
        "source",
        "what",
        "pictures or cells",
        "right %",
        "accepted %",
        "wrong of accepted %",
        "crashed",
      ],
      rows.map(({ source, kind, items, right, accepted, acceptedWrong, crashed }) => [
        source,
        kinds[kind].name,
        `${items}`,
        percent(right, items),
        percent(accepted, items),
        percent(acceptedWrong, accepted),
        `${crashed}`,
      ]),
      2,
    ),
    "",
    markdownTable(
      ["mean over sources", "right %"],
      kindMeans(rows).map(({ kind, right }) => [kinds[kind].name, percent(right, 1)]),
    ),
  ].join("\n");
}

/** A share in percent, with one decimal; `-` of nothing. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : ((100 * part) / whole).toFixed(1);
}
