import { join } from "node:path";
import type { Node } from "../nodes/find-nodes.ts";
import { run } from "../run.ts";
import { bundlers } from "./bundlers/bundlers.ts";
import { checkBundle } from "./check-bundle.ts";
import type { Pages } from "./open-pages.ts";
import { say } from "./say.ts";
import type { Stranger } from "./strangers.ts";

/**
 * Use a package in the project that it is installed in: run in every Node, bundle with every bundler, and
 * open what they made.
 *
 * @param project - Its folder, which has the compiled programs and all that they read.
 * @param pages - The browser, if there is one, over a folder that the project lies in.
 * @throws {Error} at the first that does not work.
 */
export async function useAlone(
  { name, inNode, inPage, bundled, hasWorker }: Stranger,
  project: string,
  nodes: readonly Node[],
  pages: Pages | undefined,
): Promise<void> {
  for (const { version, program } of nodes) {
    const printed = await run(program, ["node.js"], { cwd: project });
    expectSame(`${name} in Node ${version}`, printed.trim(), inNode);
  }
  say(`${name}: works in Node ${nodes.map(({ version }) => version).join(", ")}`);

  for (const bundler of bundlers) {
    const out = join(project, "bundles", bundler.name);
    const needsWorker = hasWorker && !bundler.findsWorkers;
    const entries = ["page.js", ...(needsWorker ? ["worker.js"] : [])];
    const bundle = await bundler.bundle(project, entries, out);
    const kilobytes = await checkBundle(project, bundle, out, bundled);
    say(`${name}: ${bundler.name} makes a page of ${kilobytes.toFixed(1)} kB gzipped`);
    if (!pages) continue;
    const query = needsWorker ? "worker=worker.js" : "";
    const shown = await pages.show(join(out, "page.js"), query);
    expectSame(`${name} in a page by ${bundler.name}`, shown.trim(), inPage);
  }
}

function expectSame(where: string, printed: string, expected: string): void {
  if (printed !== expected) throw new Error(`${where}: ${printed}\nexpected: ${expected}`);
}
