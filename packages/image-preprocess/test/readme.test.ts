import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as core from "../src/index.ts";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");

test("the table has every operation", () => {
  const table = readme.slice(readme.indexOf("## Operations"), readme.indexOf("## How close"));
  const missing = Object.keys(core).filter((name) => !table.includes(`\`${name}\``));
  expect(missing).toEqual(["ImageError"]);
});

test("the table has nothing that there is not", () => {
  const rows = [...readme.matchAll(/^\| (`.+?) \|/gm)].map(([, names]) => names!);
  const named = rows.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name]) => name!));
  expect(named.length).toBeGreaterThan(100);
  for (const name of named) expect(Object.keys(core), name).toContain(name);
});

test("the recipes are those of the folder", () => {
  for (const file of readdirSync(join(root, "recipes"))) {
    expect(readme).toContain(readFileSync(join(root, "recipes", file), "utf8").trim());
  }
});
