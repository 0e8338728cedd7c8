import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.ts";

/** A page of Markdown. */
export interface Document {
  /** From the root on. */
  readonly path: string;
  readonly text: string;
}

/** A block of code on a page. */
export interface Snippet {
  readonly path: string;
  /** The line of its fence, from 1. */
  readonly line: number;
  /** What stands behind the fence: `ts`, `console` ... */
  readonly language: string;
  readonly code: string;
}

/** All pages that are for people: changesets become changelogs, and reports are made by programs. */
export const documents: readonly Document[] = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
  { cwd: root, encoding: "utf8" },
)
  .split("\n")
  .filter((path) => path && !path.startsWith(".changeset/") && !path.endsWith(".api.md"))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

/** The blocks of code on a page. */
export function snippetsOf({ path, text }: Document): readonly Snippet[] {
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(({ index, 1: language, 2: code }) => ({
    path,
    line: text.slice(0, index).split("\n").length,
    language: language!,
    code: code!,
  }));
}

/** A page without its blocks of code. */
export function proseOf({ text }: Document): string {
  return text.replace(/^```.*?^```$/gms, "");
}
