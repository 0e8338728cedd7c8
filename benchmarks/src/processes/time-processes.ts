import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What Node is to run. */
export interface Contestant {
  readonly name: string;
  /** Arguments of Node. */
  readonly command: readonly string[];
}

/** What the process of a contestant took, from its start to its end. */
export interface ProcessTiming {
  readonly name: string;
  /** In milliseconds, as by a clock on the wall. */
  readonly median: number;
  /** The fastest and the slowest run. */
  readonly spread: readonly [number, number];
  /** Of all its threads together, in milliseconds; of one run. */
  readonly processor: number;
  /** Resident, at most, in bytes; of the same run. */
  readonly memory: number;
  /** What it printed; the same in each run. */
  readonly printed: string;
}

/** Here our packages and those that they are compared with are found. */
const FOLDER = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Run processes side by side: each once in every round, in an order that changes from round to round,
 * so that whatever else the machine does hits all of them alike. A first round only fills the
 * system's caches, and tells memory and processor time.
 *
 * @throws {Error} when one fails, or does not print the same each time.
 */
export async function timeProcesses(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<readonly ProcessTiming[]> {
  const first = new Map<Contestant, Usage & Run>();
  for (const contestant of contestants) first.set(contestant, await runAndAsk(contestant));

  const times = new Map<Contestant, number[]>(contestants.map((each) => [each, []]));
  for (let round = 0; round < rounds; round++) {
    const turn = round % contestants.length;
    for (const contestant of [...contestants.slice(turn), ...contestants.slice(0, turn)]) {
      const { milliseconds, printed } = await run(contestant);
      if (printed !== first.get(contestant)!.printed) {
        throw new Error(`${contestant.name} prints ${printed}, not the same each time`);
      }
      times.get(contestant)!.push(milliseconds);
    }
  }
  return contestants.map((contestant) => {
    const sorted = times.get(contestant)!.sort((a, b) => a - b);
    const { processor, memory, printed } = first.get(contestant)!;
    return {
      name: contestant.name,
      median: sorted[sorted.length >> 1]!,
      spread: [sorted[0]!, sorted.at(-1)!],
      processor,
      memory,
      printed,
    };
  });
}

interface Run {
  readonly milliseconds: number;
  readonly printed: string;
}

interface Usage {
  readonly processor: number;
  readonly memory: number;
}

/** A run that tells, as it ends, what it used. */
async function runAndAsk({ name, command }: Contestant): Promise<Usage & Run> {
  const file = join(tmpdir(), `inkdigit-usage-${process.pid}.json`);
  const tell =
    'import { writeFileSync } from "node:fs";import { isMainThread } from "node:worker_threads";' +
    'if (isMainThread) process.on("exit", () => ' +
    `writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.resourceUsage())));`;
  const hook = `--import=data:text/javascript,${encodeURIComponent(tell)}`;
  const done = await run({ name, command: [hook, ...command] });
  const usage = JSON.parse(await readFile(file, "utf8")) as NodeJS.ResourceUsage;
  await rm(file);
  return {
    ...done,
    processor: (usage.userCPUTime + usage.systemCPUTime) / 1000,
    memory: usage.maxRSS * 1024,
  };
}

async function run({ name, command }: Contestant): Promise<Run> {
  const began = performance.now();
  const child = spawn(process.execPath, command, {
    cwd: FOLDER,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    printed += text;
  });
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
  return { milliseconds: performance.now() - began, printed };
}
