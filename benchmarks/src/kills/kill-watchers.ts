import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { type KillCounts, readKeys } from "./kill-batches.ts";
import { killedRun } from "./killed-run.ts";

/** How much longer a watcher may live than it takes until its first results, at most, in milliseconds. */
const LONGER = 3000;

/**
 * Kill `read --watch --out` again and again at random moments while pictures come in; at the end each
 * picture must stand in the file of results once.
 *
 * @param random - From 0 to 1.
 */
export async function killWatchers(
  folder: string,
  pictures: string,
  names: readonly string[],
  kills: number,
  random: () => number,
): Promise<KillCounts> {
  const inbox = join(folder, "inbox");
  const out = join(folder, "watched.jsonl");
  mkdirSync(inbox, { recursive: true });
  const given = [
    "read",
    "--watch",
    inbox,
    "--as",
    "digit",
    "--dpi",
    "72",
    "--jobs",
    "2",
    "--out",
    out,
  ];
  const counts: KillCounts = { kills: 0, finished: 0, midway: 0, faults: [] };
  let arrived = 0;
  const first = await timeToRead(given, `${out}.journal`, () => arrive(1 / kills));

  /** Pictures that come in while the watcher is there, some of them at the same time. */
  async function arrive(share: number): Promise<void> {
    const until = Math.min(names.length, Math.ceil(names.length * share));
    for (; arrived < until; arrived++) {
      const name = names[arrived]!;
      copyFileSync(join(pictures, name), join(inbox, `.${name}`));
      renameSync(join(inbox, `.${name}`), join(inbox, name));
      await new Promise((resolve) => setTimeout(resolve, random() * 40));
    }
  }

  while (counts.kills < kills) {
    const run = killedRun(given, random() * (first + LONGER));
    await arrive((counts.kills + 1) / kills);
    const { killed, err } = await run;
    if (!killed) counts.faults.push(`it ended by itself: ${err}`);
    counts.kills++;
    if (readKeys(`${out}.journal`, counts.faults) > 0) counts.midway++;
    if (existsSync(out)) readRows(out, counts.faults, true);
  }
  // One that nobody disturbs reads the rest.
  const stop = new AbortController();
  const quiet = killedRun(given, 600_000, stop.signal);
  const enough = 120_000;
  for (let waited = 0; waited < enough; waited += 200) {
    if (readKeys(`${out}.journal`, []) >= names.length) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const rows = readRows(out, counts.faults, false);
  const read = new Set(rows.map(({ file }) => file));
  for (const name of names) {
    if (!read.has(`${inbox}/${name}`)) counts.faults.push(`${name} was lost`);
  }
  stop.abort();
  await quiet;
  counts.finished = 1;
  return counts;
}

/** Milliseconds from a watcher's start until it has read something. */
async function timeToRead(
  given: readonly string[],
  journal: string,
  arrive: () => Promise<void>,
): Promise<number> {
  await arrive();
  const stop = new AbortController();
  const began = performance.now();
  const run = killedRun(given, 600_000, stop.signal);
  while (readKeys(journal, []) === 0 && performance.now() - began < 600_000) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  stop.abort();
  await run;
  return performance.now() - began;
}

/** The rows of the results; each page of each file once. */
function readRows(path: string, faults: string[], mayBeCut: boolean): { file: string }[] {
  const lines = readFileSync(path, "utf8").split("\n");
  const last = lines.pop();
  if (last !== "" && !mayBeCut) faults.push("the last row is not whole");
  const rows = lines.flatMap((line) => {
    try {
      return [JSON.parse(line) as { file: string; page?: number }];
    } catch {
      faults.push("a row is not whole");
      return [];
    }
  });
  const places = rows.map(({ file, page }) => `${file}#${page ?? ""}`);
  if (new Set(places).size !== places.length) faults.push("a picture stands twice in the results");
  return rows;
}
