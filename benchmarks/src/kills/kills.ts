/**
 * Kills batches and watchers with SIGKILL at random moments, and looks whether a result was lost, came
 * twice, or a file was left half written.
 *
 *   pnpm --filter @inkdigit/benchmarks kills --kills 1000
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { randomOf } from "@inkdigit/lenet-model";
import { type KillCounts, killBatches } from "./kill-batches.ts";
import { killWatchers } from "./kill-watchers.ts";
import { makePictures } from "./make-pictures.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "1000" },
    /** Of them, so many hit watchers. */
    watchers: { type: "string", default: "200" },
    pictures: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
  },
});
const kills = Number(values.kills);
const watcherKills = Math.min(Number(values.watchers), kills);
const stream = randomOf(Number(values.seed));
const random = () => stream.next();
const folder = await mkdtemp(join(tmpdir(), "inkdigit-kills-"));
try {
  const pictures = join(folder, "pictures");
  const names = await makePictures(pictures, Number(values.pictures));
  const batches = await killBatches(folder, pictures, kills - watcherKills, random);
  console.log(row("read --out --resume", batches));
  const watchers =
    watcherKills === 0
      ? undefined
      : await killWatchers(folder, pictures, names, watcherKills, random);
  if (watchers) console.log(row("read --watch --out", watchers));
  const faults = [...batches.faults, ...(watchers?.faults ?? [])];
  for (const fault of faults) console.log(`FAULT: ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}

function row(name: string, { kills, midway, finished, faults }: KillCounts): string {
  return `| ${name} | ${kills} kills | ${midway} with some pictures read | ${finished} brought to their end | ${faults.length} faults |`;
}
