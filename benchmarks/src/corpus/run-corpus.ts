import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { BenchmarkOptions, BenchmarkResult } from "../benchmarks.ts";
import { benchCorpus } from "./bench-corpus.ts";
import { formatCorpus } from "./format-corpus.ts";
import { formatTables } from "./format-tables.ts";
import { runScorer } from "./run-scorer.ts";
import { kindMeans } from "./tally.ts";
import { writePages } from "./write-pages.ts";

/** Read the corpus where it is there, and say so where it is not. */
export async function runCorpus(
  { corpus: folder, out, only, limit, scorer }: BenchmarkOptions,
  onProgress: (what: string) => void,
): Promise<BenchmarkResult> {
  const corpus = resolve(folder);
  if (!existsSync(corpus)) {
    const markdown = `corpus: skipped, there is no folder ${corpus}; --corpus names another.\n`;
    return { report: { benchmark: "corpus", skipped: corpus }, markdown };
  }
  const head = await headOf();
  if (scorer) {
    const sources = await runScorer(corpus, only, limit);
    const report = { benchmark: "corpus", sources, means: kindMeans(sources) };
    return { report, markdown: `${head}\n\n${formatTables(sources)}\n` };
  }
  const { report, errors } = await benchCorpus({ corpus, only, limit }, onProgress);
  await writePages(out, head, report, errors);
  onProgress(`${errors.length} errors as pictures: ${join(out, "index.html")}`);
  return { report, markdown: `${head}\n\n${formatCorpus(report)}` };
}

/** What was run, when, and at which commit. */
async function headOf(): Promise<string> {
  const command = ["bench", ...process.argv.slice(2)].join(" ");
  const date = new Date().toISOString().slice(0, 10);
  const commit = await promisify(execFile)("git", ["describe", "--always", "--dirty"]).then(
    ({ stdout }) => `, at ${stdout.trim()}`,
    () => "",
  );
  return `\`npx pnpm@10.34.9 -s ${command}\` (${date}${commit})`;
}
