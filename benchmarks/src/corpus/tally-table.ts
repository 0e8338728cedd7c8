import { percent } from "./format-tables.ts";
import { kinds } from "./kind.ts";
import { escapeText } from "./svg.ts";
import type { Tally } from "./tally.ts";

/**
 * The tallies as a table in HTML.
 *
 * @param linkOf - The page that a source's name leads to.
 */
export function tallyTable(rows: readonly Tally[], linkOf?: (source: string) => string): string {
  const head = [
    "source",
    "what",
    "pictures or cells",
    "right %",
    "accepted %",
    "wrong of accepted %",
  ];
  const body = rows.map(({ source, kind, items, right, accepted, acceptedWrong }) => {
    const link = linkOf?.(source);
    const name = escapeText(source);
    return [
      link ? `<a href="${escapeText(link)}">${name}</a>` : name,
      kinds[kind].name,
      `${items}`,
      percent(right, items),
      percent(accepted, items),
      percent(acceptedWrong, accepted),
    ];
  });
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return `<table>${[row(head, "th"), ...body.map((cells) => row(cells, "td"))].join("\n")}</table>`;
}
