import { formatMachine } from "../inference/machine.ts";
import { figure, markdownTable } from "../inference/markdown-table.ts";
import type { CaseReport, PreprocessReport } from "./bench-preprocess.ts";
import type { Library } from "./contestants.ts";
import type { PhotoReport } from "./photo-to-fields.ts";
import type { Timing } from "./time-in-turns.ts";

const OTHERS: readonly Library[] = ["OpenCV.js", "jimp", "image-js"];

/** The report as Markdown: a table for each picture, and how far the aims are met. */
export function formatPreprocess({ machine, cases, photo }: PreprocessReport): string {
  const pictures = [...new Set(cases.map(({ picture }) => picture))];
  return [
    "Milliseconds of processor time: median (nine tenths of the rounds are above the first figure in",
    "brackets, nine tenths below the second). Then how many times as long as ours the others take;",
    "below 1 they are faster. ~: not waited for, by the time for the small picture. *: the same",
    "work, but another answer, see below.",
    ...pictures.flatMap((picture) => formatPicture(cases.filter((one) => one.picture === picture))),
    "",
    ...formatDifferences(cases),
    ...(photo ? formatPhoto(photo) : []),
    formatMachine(machine),
    "",
  ].join("\n");
}

function formatPhoto({ fields, steps }: PhotoReport): string[] {
  const rows = steps.map(({ name, median, share }) => [
    name,
    figure(median),
    `${Math.round(100 * share)}%`,
  ]);
  return [
    `**A JPEG of 12 megapixels to ${fields} fields**`,
    "",
    markdownTable(["", "ms", "share"], rows),
    "",
  ];
}

function formatPicture(cases: readonly CaseReport[]): string[] {
  const rows = cases.map((one) => {
    const ours = one.timings[0]!;
    const times = `${figure(ours.median)} (${figure(ours.spread[0])} to ${figure(ours.spread[1])})`;
    return [one.name, times, ...OTHERS.map((library) => formatRatio(one, library))];
  });
  return [
    "",
    `**${cases[0]!.picture}**`,
    "",
    markdownTable(["", "ours, ms", ...OTHERS.map((name) => `${name} / ours`)], rows),
    "",
    ...formatAims(cases),
  ];
}

function formatRatio({ timings, tooSlow, differs }: CaseReport, library: Library): string {
  const estimate = tooSlow[library];
  if (estimate !== undefined) return `~${figure(estimate / timings[0]!.median)}`;
  const timing = timings.find(({ name }) => name === library);
  if (timing === undefined) return "";
  return `${figure(timing.ratio)}${differs[library] === undefined ? "" : " *"}`;
}

/** How often each other library is as fast as ours, and where it is much faster. */
function formatAims(cases: readonly CaseReport[]): string[] {
  const opencv = ratiosOf(cases, "OpenCV.js");
  const faster = opencv.filter(({ ratio }) => ratio >= 1).length;
  const missed = opencv.filter(({ ratio }) => ratio < 1 / 3);
  const lines = [
    `- OpenCV.js: ours is no slower on ${faster} of ${opencv.length}; ` +
      `slower than 3 times its time on ${listOf(missed)}.`,
  ];
  for (const library of ["jimp", "image-js"] as const) {
    const ratios = ratiosOf(cases, library);
    if (ratios.length === 0) continue;
    const close = ratios.filter(({ ratio }) => ratio < 5);
    lines.push(
      `- ${library}: ours is at least 5 times faster on ${ratios.length - close.length} of ` +
        `${ratios.length}; less on ${listOf(close)}.`,
    );
  }
  return lines;
}

function ratiosOf(cases: readonly CaseReport[], library: Library) {
  return cases.flatMap(({ name, timings, tooSlow }) => {
    const estimate = tooSlow[library];
    if (estimate !== undefined) return [{ name, ratio: estimate / timings[0]!.median }];
    const timing = timings.find((one: Timing) => one.name === library);
    return timing ? [{ name, ratio: timing.ratio }] : [];
  });
}

function listOf(ratios: readonly { readonly name: string; readonly ratio: number }[]): string {
  if (ratios.length === 0) return "none";
  return ratios.map(({ name, ratio }) => `${name} (${figure(ratio)})`).join(", ");
}

function formatDifferences(cases: readonly CaseReport[]): string[] {
  const lines = cases.flatMap(({ name, differs }) =>
    Object.entries(differs).map(([library, reason]) => `- ${name}: ${library} ${reason}.`),
  );
  return lines.length === 0 ? [] : ["*:", "", ...new Set(lines), ""];
}
