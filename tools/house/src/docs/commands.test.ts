import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../root.ts";
import { documents } from "./documents.ts";

/** What pnpm does by itself. */
const BUILT_IN = ["audit", "install", "pack"];
const COMMAND = /pnpm@[\d.]+((?: +-s| +--filter[ \n]+\S+)*)[ \n]+([a-z][\w:-]*)/g;

test.each(documents)("$path: every pnpm command is a script", ({ text }) => {
  const unknown: string[] = [];
  for (const [command, options, script] of text.matchAll(COMMAND)) {
    const name = /--filter[ \n]+(\S+)/.exec(options!)?.[1];
    const known = [...BUILT_IN, ...scriptsOf(name)];
    if (!known.includes(script!)) unknown.push(command);
  }
  expect(unknown).toEqual([]);
});

function scriptsOf(name: string | undefined): readonly string[] {
  const folder = name === undefined ? "" : folderOf(name);
  const manifest = readFileSync(join(root, folder, "package.json"), "utf8");
  return Object.keys((JSON.parse(manifest) as { scripts?: object }).scripts ?? {});
}

/** Where a package of ours is. */
function folderOf(name: string): string {
  const short = name.replace("@inkdigit/", "");
  if (short === "benchmarks") return "benchmarks";
  if (short === "web") return "apps/web";
  if (short === "inkdigit") return "apps/cli";
  return ["samples", "house"].includes(short) ? `tools/${short}` : `packages/${short}`;
}
