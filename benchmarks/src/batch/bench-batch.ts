import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { loadMnistPart } from "@inkdigit/mnist-data/node";
import { builtCli } from "../built-cli.ts";
import { type Machine, thisMachine } from "../inference/machine.ts";
import { makeBatch } from "./make-batch.ts";

/** What a batch took, the whole process of the built command line. */
export interface BatchReport {
  readonly pictures: number;
  readonly threads: number;
  readonly seconds: number;
  /** Of all threads together. */
  readonly processorSeconds: number;
  /** Resident, at most, in bytes. */
  readonly memory: number;
  readonly machine: Machine;
}

/** Time `inkdigit read <folder> --as digit --out results.jsonl`. */
export async function benchBatch(pictures: number): Promise<BatchReport> {
  const folder = await mkdtemp(join(tmpdir(), "inkdigit-batch-"));
  try {
    await makeBatch(join(folder, "pictures"), await loadMnistPart("test"), pictures);
    const machine = thisMachine();
    const began = performance.now();
    const { userCPUTime, systemCPUTime, maxRSS } = await run(folder);
    return {
      pictures,
      threads: availableParallelism(),
      seconds: (performance.now() - began) / 1000,
      processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
      memory: maxRSS * 1024,
      machine,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the process used is told by itself, as it ends. */
async function run(folder: string): Promise<NodeJS.ResourceUsage> {
  const usage = join(folder, "usage.json");
  const tell =
    'import { writeFileSync } from "node:fs";import { isMainThread } from "node:worker_threads";' +
    'if (isMainThread) process.on("exit", () => ' +
    `writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())));`;
  const child = spawn(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(tell)}`,
      builtCli(),
      "read",
      join(folder, "pictures"),
      "--as",
      "digit",
      "--out",
      join(folder, "results.jsonl"),
    ],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new Error(`inkdigit read ended with ${code}`);
  return JSON.parse(await readFile(usage, "utf8")) as NodeJS.ResourceUsage;
}
