import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CorpusReport } from "./corpus-report.ts";
import type { ErrorPicture } from "./error-picture.ts";
import { errorsPage } from "./errors-page.ts";
import { indexPage } from "./index-page.ts";
import { rejectionDiagram } from "./rejection-diagram.ts";
import { reliabilityDiagram } from "./reliability-diagram.ts";

/**
 * Write the pages of a report into a folder: `index.html`, one page of errors for each source, the
 * two diagrams, and the figures as `report.json`.
 *
 * @param head - What was run, when.
 */
export async function writePages(
  folder: string,
  head: string,
  report: CorpusReport,
  errors: readonly ErrorPicture[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const sources = [...new Set(report.sources.map(({ source }) => source))];
  for (const source of sources) {
    const rows = report.sources.filter((row) => row.source === source);
    const own = errors.filter(({ verdict }) => verdict.source === source);
    await write(join(folder, `${source}.html`), errorsPage(source, rows, own));
  }
  await write(join(folder, "reliability.svg"), reliabilityDiagram(report.charts));
  await write(join(folder, "rejection.svg"), rejectionDiagram(report.charts));
  await write(join(folder, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
  await write(join(folder, "index.html"), indexPage(head, report));
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(`${path}.tmp`, text);
  await rename(`${path}.tmp`, path);
}
