import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../root.ts";

/** A module of ours. What it imports is as written; types alone do not count. */
export interface Module extends Imports {
  /** From the root on. */
  readonly path: string;
}

export interface Imports {
  /** What is loaded with the module. */
  readonly loaded: readonly string[];
  /** What is loaded later, where it is asked for. */
  readonly later: readonly string[];
}

const LOADED = /^(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gms;
const LATER = /\bimport\(\s*"([^"]+)"/g;

/** All modules of the packages, the apps and the benchmarks, but for their tests. */
export function modules(): readonly Module[] {
  const list = ["ls-files", "--cached", "--others", "--exclude-standard", "*.ts", "*.tsx"];
  return execFileSync("git", list, { cwd: root, encoding: "utf8" })
    .split("\n")
    .filter((path) => /^(packages|apps|benchmarks)\/.*\bsrc\//.test(path))
    .filter((path) => !/\.test\.tsx?$/.test(path) && existsSync(join(root, path)))
    .map((path) => ({ path, ...importsOf(readFileSync(join(root, path), "utf8")) }));
}

/** What a module imports while it runs. */
export function importsOf(text: string): Imports {
  const [loaded, later] = [LOADED, LATER].map((pattern) =>
    [...text.matchAll(pattern)].map(([, target]) => target!),
  );
  return { loaded: loaded!, later: later! };
}

/** Where a relative import leads, from the root on. */
export function targetOf(from: string, target: string): string {
  return join(dirname(from), target);
}
