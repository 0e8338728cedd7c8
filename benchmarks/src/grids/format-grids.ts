import type { GridsReport } from "./bench-grids.ts";

/** The report as a table in Markdown. */
export function formatGrids({ sources }: GridsReport): string {
  const tolerances = Object.keys(sources[0]?.within ?? {}) as `${number}%`[];
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [
    row(["photos of sudokus", "photos", ...tolerances.map((each) => `within ${each}`), "ms"]),
    row(["---", ...tolerances.map(() => "---:"), "---:", "---:"]),
    ...sources.map(({ source, photos, within, milliseconds }) =>
      row([source, photos, ...tolerances.map((each) => within[each]!), milliseconds.toFixed(0)]),
    ),
  ].join("\n");
}
