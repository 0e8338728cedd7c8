import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { corpusItems } from "./corpus-items.ts";

let corpus: string;
beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), "inkdigit-corpus-"));
  const head = "file,label,x,y,w,h,kind,notes";
  await source("amounts", {
    "labels.csv": `${head}\na.png,12,,,,,string,\nb.png,1|2,,,,,string,\nc.png,3 may,,,,,date,\nd.png,34,,,,,string,"a, b"`,
  });
  await source("sudoku", {
    "labels.csv": `${head}\ne.png,4,0,0,9,9,cell-printed,r1c1`,
    "grids.csv": "file,cells81,origin81\ne.png,4...,peee",
  });
  await source("notes", {});
});
afterAll(() => rm(corpus, { recursive: true }));

async function source(name: string, files: Record<string, string>): Promise<void> {
  await mkdir(join(corpus, name));
  for (const [file, text] of Object.entries(files)) await writeFile(join(corpus, name, file), text);
}

test("lists what can be scored, in the order of the labels", async () => {
  const items = await corpusItems(corpus, [], Infinity);
  expect(items.map(({ kind, name, label }) => [kind, name, label])).toEqual([
    ["string", "a.png", "12"],
    ["page", "b.png", "1|2"],
    ["string", "d.png", "34"],
    ["grid", "e.png", "4..."],
  ]);
});

test("takes so many of each kind of each source", async () => {
  const items = await corpusItems(corpus, [], 1);
  expect(items.map(({ name }) => name)).toEqual(["a.png", "b.png", "e.png"]);
});

test("takes the sources that are wanted, and names those that there are", async () => {
  const items = await corpusItems(corpus, ["sudoku"], Infinity);
  expect(items.map(({ name }) => name)).toEqual(["e.png"]);
  await expect(corpusItems(corpus, ["sudko"], Infinity)).rejects.toThrow(
    'There is no source "sudko". There are: amounts, sudoku',
  );
});
