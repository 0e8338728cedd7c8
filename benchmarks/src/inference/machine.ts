import { availableParallelism, cpus, loadavg, platform, release } from "node:os";

/** What a benchmark ran on. */
export interface Machine {
  readonly processor: string;
  readonly threads: number;
  readonly system: string;
  readonly node: string;
  /** Processes that wanted to run in the last minute, on average: above `threads`, figures suffer. */
  readonly load: number;
}

export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    threads: availableParallelism(),
    system: `${platform()} ${release()}`,
    node: process.version,
    load: loadavg()[0]!,
  };
}

/** In one line. */
export function formatMachine({ processor, threads, system, node, load }: Machine): string {
  return `${processor}, ${threads} threads, ${system}, Node ${node}, load ${load.toFixed(1)}`;
}
