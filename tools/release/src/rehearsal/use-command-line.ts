import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Node } from "../nodes/find-nodes.ts";
import { run } from "../run.ts";
import { say } from "./say.ts";
import { PAGES, scans } from "./scans.ts";

/**
 * Read scans of several pages with the command line, in every Node, without a network.
 *
 * @param project - A folder that has `inkdigit` installed and nothing else.
 * @param noNetwork - A module to load first, which refuses every connection.
 * @throws {Error} when something else is read than what the scans say.
 */
export async function useCommandLine(
  root: string,
  project: string,
  version: string,
  noNetwork: string,
  nodes: readonly Node[],
): Promise<void> {
  const files = await scans(root);
  for (const [name, bytes] of files) await writeFile(join(project, name), bytes);
  const expected = [...files.keys()].flatMap((file) =>
    PAGES.map((text, i) => `${file}, page ${i + 1}: ${text}`),
  );

  const program = join("node_modules", "inkdigit", "dist", "bin.js");
  // Workers are started with the same variable.
  const env = { NODE_OPTIONS: `--import=${pathToFileURL(noNetwork)}` };
  for (const node of nodes) {
    const inkdigit = (...args: string[]) =>
      run(node.program, [program, ...args], { cwd: project, env });
    const told = (await inkdigit("--version")).trim();
    if (told !== version) throw new Error(`inkdigit --version says ${told}, not ${version}`);

    const results = await inkdigit("read", ...files.keys(), "--format", "jsonl");
    const read = results
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Result)
      .map(({ file, page, text }) => `${file}, page ${page}: ${text}`);
    if (read.join("\n") !== expected.join("\n")) {
      throw new Error(`inkdigit in Node ${node.version} reads\n${results}`);
    }
  }
  say(`inkdigit: reads ${[...files.keys()].join(" and ")} offline in all of them`);
}

interface Result {
  readonly file: string;
  readonly page: number;
  readonly text: string;
}
