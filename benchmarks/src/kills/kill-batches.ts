import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { killedRun } from "./killed-run.ts";

export interface KillCounts {
  kills: number;
  /** Batches that came to their end. */
  finished: number;
  /** Kills that found at least one picture read. */
  midway: number;
  /** What was not as it should be, in words. */
  readonly faults: string[];
}

/**
 * Kill `read --out --resume` again and again at random moments; whenever a batch comes to its end all
 * the same, its file must be the one of a batch that nobody killed.
 *
 * @param random - From 0 to 1.
 */
export async function killBatches(
  folder: string,
  pictures: string,
  kills: number,
  random: () => number,
): Promise<KillCounts> {
  const out = join(folder, "results.jsonl");
  const given = ["read", pictures, "--as", "digit", "--dpi", "72", "--jobs", "2", "--out"];
  const whole = join(folder, "whole.jsonl");
  const began = performance.now();
  const undisturbed = await killedRun([...given, whole], 600_000);
  if (undisturbed.killed || !existsSync(whole))
    throw new Error(`no batch to compare with: ${undisturbed.err}`);
  const duration = performance.now() - began;
  const expected = readFileSync(whole, "utf8");

  const counts: KillCounts = { kills: 0, finished: 0, midway: 0, faults: [] };
  while (counts.kills < kills) {
    const run = await killedRun([...given, out, "--resume"], random() * duration * 1.2);
    if (run.killed) {
      counts.kills++;
      // A file of results is there only where it is whole.
      if (existsSync(out) && readFileSync(out, "utf8") !== expected)
        counts.faults.push("half a file");
      if (readKeys(`${out}.journal`, counts.faults) > 0) counts.midway++;
      continue;
    }
    if (run.code !== 1) counts.faults.push(`exit ${run.code}: ${run.err}`);
    counts.finished++;
    if (readFileSync(out, "utf8") !== expected) counts.faults.push("results differ");
    if (existsSync(`${out}.journal`)) counts.faults.push("a journal is left");
    rmSync(out, { force: true });
  }
  return counts;
}

/** How many entries a journal has; none may be there twice. */
export function readKeys(path: string, faults: string[]): number {
  if (!existsSync(path)) return 0;
  const lines = readFileSync(path, "utf8").split("\n").slice(1, -1);
  const keys = lines.flatMap((line) => {
    try {
      return [(JSON.parse(line) as { key: string }).key];
    } catch {
      faults.push("a line in the middle of the journal is not whole");
      return [];
    }
  });
  if (new Set(keys).size !== keys.length) faults.push("a picture was read twice");
  return keys.length;
}
