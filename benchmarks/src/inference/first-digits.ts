import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ContestantName } from "./contestants.ts";
import type { Timing } from "./interleaved.ts";

const script = fileURLToPath(new URL("first-digits-process.ts", import.meta.url));
const PROCESSES = 7;

/**
 * The first hundred digits of a process, one by one: what someone pays who reads a form and is done.
 * Compilers are still at work then.
 *
 * @returns Microseconds a digit, over several processes a contestant, one after the other.
 */
export async function timeFirstDigits(names: Iterable<ContestantName>): Promise<Timing[]> {
  const times = new Map([...names].map((name) => [name, [] as number[]]));
  for (let i = 0; i < PROCESSES; i++) {
    for (const [name, found] of times) {
      const { stdout } = await promisify(execFile)(process.execPath, [
        ...process.execArgv,
        script,
        name,
      ]);
      found.push(Number(stdout.trim().split("\n").at(-1)));
    }
  }
  return [...times].map(([name, found]) => {
    const sorted = found.sort((a, b) => a - b);
    return { name, median: sorted[PROCESSES >> 1]!, spread: [sorted[0]!, sorted.at(-1)!] };
  });
}
