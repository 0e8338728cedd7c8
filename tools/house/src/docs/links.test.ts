import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { root } from "../root.ts";
import { anchorsOf } from "./anchors.ts";
import { documents, proseOf } from "./documents.ts";

const LINK = /\[[^\]]*\]\(([^)\s]+)[^)]*\)/g;

test.each(documents)("$path: every link leads to something", (document) => {
  const broken: string[] = [];
  for (const [, target] of proseOf(document).matchAll(LINK)) {
    if (!leadsSomewhere(document.path, target!)) broken.push(target!);
  }
  expect(broken).toEqual([]);
});

test.each(documents)("$path: every file of the tree that it names is there", (document) => {
  const named = [
    ...proseOf(document).matchAll(/`((?:apps|benchmarks|docs|packages|tools)\/[\w./-]+\.\w+)`/g),
  ];
  const missing = named.map(([, path]) => path!).filter((path) => !existsSync(join(root, path)));
  expect(missing).toEqual([]);
});

test("a link that leads nowhere is noticed", () => {
  expect(leadsSomewhere("README.md", "docs/nothing.md")).toBe(false);
  expect(leadsSomewhere("docs/cli.md", "server.md#no-such-heading")).toBe(false);
  expect(leadsSomewhere("docs/cli.md", "server.md#reading")).toBe(true);
  expect(leadsSomewhere("docs/cli.md", "http://plain.example")).toBe(false);
});

/** Whether a link on a page leads to a file, a folder or a heading; what is elsewhere is not fetched. */
function leadsSomewhere(from: string, target: string): boolean {
  if (/^https?:/.test(target)) return target.startsWith("https:") && URL.canParse(target);
  const [path = "", anchor] = target.split("#");
  const file = path ? join(root, dirname(from), path) : join(root, from);
  if (!existsSync(file) || relative(root, file).startsWith("..")) return false;
  if (!anchor) return true;
  const page = statSync(file).isDirectory() ? join(file, "README.md") : file;
  // A forge shows a folder's README under the anchor "readme".
  if (page !== file && anchor === "readme") return existsSync(page);
  return existsSync(page) && anchorsOf(readFileSync(page, "utf8")).includes(anchor);
}
