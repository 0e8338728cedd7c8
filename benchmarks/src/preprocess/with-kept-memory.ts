import { spawnSync } from "node:child_process";

/** glibc: keep what is freed, and serve large blocks from it too. Other allocators ignore them. */
const KEEP = {
  MALLOC_MMAP_THRESHOLD_: `${2 ** 30}`,
  MALLOC_TRIM_THRESHOLD_: `${2 ** 32}`,
  MALLOC_TOP_PAD_: `${2 ** 26}`,
};

/**
 * Run this program again, in a process that keeps the memory it has freed, and end with it; in that
 * process, go on.
 *
 * OpenCV.js never gives memory back, and so never waits for the system to hand out fresh pages. Ours
 * makes a new plane for each result: on a virtual machine, where a fresh page can take 10
 * microseconds, one would measure little else.
 */
export function withKeptMemory(): void {
  if ("MALLOC_TRIM_THRESHOLD_" in process.env) return;
  const { status } = spawnSync(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    env: { ...process.env, ...KEEP },
    stdio: "inherit",
  });
  process.exit(status ?? 1);
}
