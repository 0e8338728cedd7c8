import { formatMachine } from "../inference/machine.ts";
import { markdownTable } from "../inference/markdown-table.ts";
import type { PageReport } from "./bench-page.ts";
import type { Durations } from "./time-drawing.ts";

export function formatPage({ files, visits, drawing, photo, machine }: PageReport): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const row = (what: string, { median, p95 }: Durations) => [
    what,
    ...[median, p95].map((time) => `${time.toFixed(1)} ms`),
  ];
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
    markdownTable(
      ["while a number is written", "median", "95% within"],
      [
        row("from the pointer's event to the painted bar", drawing.bars),
        ...drawing.parts.map(({ name, durations }) => row(`- ${name}`, durations)),
        row("the same, where one bar is painted and nothing computed", drawing.constantBar),
        row("from frame to frame", drawing.frame),
      ],
    ),
    `${drawing.events} events of the pointer, 125 a second, and ${drawing.readings} readings; the bars of ${(100 * drawing.inTime).toFixed(1)}% of the events came in the frame that had their ink, or in the next.`,
    `A photo of ${photo.megapixels} megapixels is read in ${(photo.total / 1000).toFixed(1)} s; tasks of the page's thread above 50 ms meanwhile: ${photo.longTasks.length === 0 ? "none" : photo.longTasks.map((task) => `${Math.round(task)} ms`).join(", ")}.`,
    formatMachine(machine),
  ].join("\n\n");
}
