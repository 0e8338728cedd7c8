import { formatMachine } from "../inference/machine.ts";
import { markdownTable } from "../inference/markdown-table.ts";
import type { PageReport } from "./bench-page.ts";

export function formatPage({ files, visits, drawing, photo, machine }: PageReport): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const total = files.reduce((sum, { gzipped }) => sum + gzipped, 0);
  return [
    markdownTable(
      ["the first visit loads", "gzipped"],
      [
        ...files.map(({ file, gzipped }) => [file.replace(/-[\w-]{8}\./, "."), kilobytes(gzipped)]),
        ["in all", kilobytes(total)],
      ],
    ),
    markdownTable(
      ["4 times slower processor", "the pad takes ink", "what was written is read"],
      visits.map(({ network, pad, reading }) => [
        network,
        `${Math.round(pad)} ms`,
        `${Math.round(reading)} ms`,
      ]),
    ),
    `From the pointer's event to the painted bar: median ${drawing.median.toFixed(1)} ms, 95% within ${drawing.p95.toFixed(1)} ms (${drawing.readings} readings).`,
    `A photo of ${photo.megapixels} megapixels is read in ${(photo.total / 1000).toFixed(1)} s; tasks of the page's thread above 50 ms meanwhile: ${photo.longTasks.length === 0 ? "none" : photo.longTasks.map((task) => `${Math.round(task)} ms`).join(", ")}.`,
    formatMachine(machine),
  ].join("\n\n");
}
