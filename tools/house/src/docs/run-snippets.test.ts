import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createClassifier } from "@inkdigit/classifier";
import { decode } from "@inkdigit/image-preprocess/jimp";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { root } from "../root.ts";
import { documents, type Snippet, snippetsOf } from "./documents.ts";
import { isForAPage, samples, takesLong } from "./runnable.ts";

// Every snippet is run, in a folder that has the files it names; what it says that it prints, it must
// print. Those for a page are run in page-snippets.test.ts.

const snippets = documents
  .flatMap(snippetsOf)
  .filter(({ language }) => ["ts", "js"].includes(language))
  .filter(({ code }) => !isForAPage(code) && !takesLong(code));

/** A line that prints, and what it says that it prints. */
const PROMISE = /^\s*console\.log\(.*\); \/\/ (.+)$/gm;

const folder = mkdtempSync(join(tmpdir(), "inkdigit-snippets-"));
const before = process.cwd();
/** Each is a module with a name of its own: a module is run once. */
let written = 0;

beforeAll(async () => {
  for (const [name, sample] of Object.entries(samples)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(root, sample), join(folder, name));
  }
  process.chdir(folder);
  const [number, digit] = [readFileSync("amount.jpg"), readFileSync("b.png")].map((file) =>
    decode(file),
  );
  Object.assign(globalThis, { classifier: createClassifier(), photo: await number });
  // One digit is soon read, whatever is known of it.
  for (const name of ["card", "date", "form", "cell", "meter"]) {
    Object.assign(globalThis, { [name]: await digit });
  }
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

describe.each(snippets)("$path, line $line", (snippet) => {
  test("runs, and prints what it says", { timeout: 120_000 }, async () => {
    const printed = await run(snippet);
    const promised = [...snippet.code.matchAll(PROMISE)].map(([, text]) => text!);
    for (const text of promised.filter(isExact)) {
      expect(printed.some((line) => beginsWith(text, line))).toBe(true);
    }
  });
});

test("a wrong promise is noticed", () => {
  expect(beginsWith("3898", "3898")).toBe(true);
  expect(beginsWith('"45691"', "45691")).toBe(true);
  expect(beginsWith("true: it is a digit", "true")).toBe(true);
  expect(beginsWith("3898", "38")).toBe(false);
  expect(beginsWith("3898", "2420")).toBe(false);
  expect(beginsWith("3898", "")).toBe(false);
});

/** @returns What it printed, a line a call. */
async function run({ code, language }: Snippet): Promise<readonly string[]> {
  // Beside this file our packages are found.
  const file = join(import.meta.dirname, `snippet-${process.pid}-${++written}.${language}`);
  writeFileSync(file, code);
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => {
    rmSync(file);
    log.mockRestore();
    error.mockRestore();
  });
  await import(/* @vite-ignore */ file);
  return log.mock.calls.map((values) => values.map(format).join(" "));
}

function format(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value).replaceAll(",", ", ");
}

/** Whether what is promised is all that is printed, and not an example of it. */
function isExact(promise: string): boolean {
  return !/\.\.\.| or /.test(promise);
}

/** Whether a promise is what was printed, with or without a word on what it means. */
function beginsWith(promise: string, printed: string): boolean {
  const said = promise.replaceAll('"', "");
  return printed !== "" && said.startsWith(printed) && !/^\w/.test(said.slice(printed.length));
}
