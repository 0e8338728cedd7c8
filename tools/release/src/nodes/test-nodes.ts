import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../run.ts";
import { findNodes, type Node } from "./find-nodes.ts";

// Runs the tests of the whole tree, or those that are named, in every supported Node but this one:
//   pnpm nodes [test files or folders...]
// The others come as npm packages.

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const kept = fileURLToPath(new URL("../../node_modules/.cache/rehearsal/nodes", import.meta.url));
const manifest = createRequire(join(root, "package.json")).resolve("vitest/package.json");
const vitest = join(dirname(manifest), "vitest.mjs");

const registry = (await run("npm", ["config", "get", "registry"], { cwd: root })).trim();
const nodes = await findNodes(kept, registry, (message) => console.error(message));
const others = nodes.filter(({ version }) => version !== process.version);
if (others.length === 0) {
  console.error("No other Node could be had.");
  process.exitCode = 1;
}
for (const node of others) {
  console.log(`\nNode ${node.version}`);
  const code = await test(node, process.argv.slice(2));
  if (code !== 0) process.exitCode = 1;
}

/** Whoever starts a `node` by its name gets the same. */
function test({ program }: Node, given: readonly string[]): Promise<number | null> {
  const env = { ...process.env, PATH: `${dirname(program)}${delimiter}${process.env.PATH}` };
  const child = spawn(program, [vitest, "run", ...given], { cwd: root, env, stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
}
