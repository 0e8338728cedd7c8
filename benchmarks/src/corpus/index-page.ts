import type { CorpusReport } from "./corpus-report.ts";
import { htmlPage } from "./html-page.ts";
import { rejectionDiagram } from "./rejection-diagram.ts";
import { reliabilityDiagram } from "./reliability-diagram.ts";
import { escapeText } from "./svg.ts";
import { tallyTable } from "./tally-table.ts";

/**
 * The first page: the sources with links to their errors, and the diagrams.
 *
 * @param head - What was run, when: Markdown.
 */
export function indexPage(head: string, { sources, charts }: CorpusReport): string {
  return htmlPage("Real pictures", [
    "<h1>Real pictures</h1>",
    `<p>${escapeText(head).replace(/`(.*)`/, "<code>$1</code>")}</p>`,
    tallyTable(sources, (source) => `${source}.html`),
    reliabilityDiagram(charts),
    rejectionDiagram(charts),
  ]);
}
