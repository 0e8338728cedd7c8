import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ContestantName } from "./contestants.ts";
import type { Timing } from "./interleaved.ts";

const script = fileURLToPath(new URL("digit-by-digit-process.ts", import.meta.url));
const PROCESSES = 7;

/** What a process pays that reads digits one by one, in microseconds a digit. */
export interface DigitByDigit {
  /** The first hundred: someone reads a form and is done. Compilers are still at work. */
  readonly first: readonly Timing[];
  /** From the 1,001st to the 3,000th: a server some moments after its start. */
  readonly warm: readonly Timing[];
}

/** Time processes of each contestant, the contestants taking turns. */
export async function timeDigitByDigit(names: Iterable<ContestantName>): Promise<DigitByDigit> {
  const runs = new Map([...names].map((name) => [name, [] as number[][]]));
  for (let i = 0; i < PROCESSES; i++) {
    for (const [name, found] of runs) {
      const { stdout } = await promisify(execFile)(process.execPath, [
        ...process.execArgv,
        script,
        name,
      ]);
      found.push(JSON.parse(stdout.trim().split("\n").at(-1)!) as number[]);
    }
  }
  const timingsOf = (measure: (hundreds: readonly number[]) => number) =>
    [...runs].map(([name, found]) => timingOf(name, found.map(measure)));
  return {
    first: timingsOf((hundreds) => hundreds[0]!),
    warm: timingsOf((hundreds) => median(hundreds.slice(10))),
  };
}

function timingOf(name: string, times: readonly number[]): Timing {
  return { name, median: median(times), spread: [Math.min(...times), Math.max(...times)] };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
