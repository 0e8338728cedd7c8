import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Tally } from "./tally.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
/** The command line from its sources, as `pnpm inkdigit` runs it, without pnpm's start each time. */
const COMMAND = "node --import tsx --conditions=@inkdigit/source apps/cli/src/bin.ts";

/**
 * The tallies of the corpus's own scorer, which runs `inkdigit read` on the files of each source.
 *
 * @throws {RangeError} when there is no scorer beside the corpus.
 * @throws {Error} when the scorer fails.
 */
export async function runScorer(
  corpus: string,
  only: readonly string[],
  limit: number,
): Promise<Tally[]> {
  const script = join(corpus, "../tools/score-corpus.mjs");
  if (!existsSync(script)) throw new RangeError(`There is no scorer at ${script}`);
  const folder = await mkdtemp(join(tmpdir(), "inkdigit-scorer-"));
  const json = join(folder, "tallies.json");
  try {
    await run([
      ...[script, "--corpus", corpus, "--cli", COMMAND, "--json", json],
      ...(only.length > 0 ? ["--only", only.join(",")] : []),
      ...(Number.isFinite(limit) ? ["--limit", `${limit}`] : []),
    ]);
    return JSON.parse(await readFile(json, "utf8")) as Tally[];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    // Its own table goes where progress goes.
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", 2, 2] });
    child.on("error", fail);
    child.on("close", (code) => {
      if (code === 0) done();
      else fail(new Error(`The scorer ended with ${code}`));
    });
  });
}
