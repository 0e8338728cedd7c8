import { expect, inject, test } from "vitest";
import { firstVisit } from "./first-visit.ts";

/** Bytes, gzipped: script, style, wasm and weights, all that the reading page needs to read the pad. */
const budget = 120_000;

test("the first visit stays within its budget", async () => {
  const files = await firstVisit(inject("pageFolder"));
  const total = files.reduce((sum, { gzipped }) => sum + gzipped, 0);
  expect(total, JSON.stringify(files, null, 2)).toBeLessThan(budget);
});

test("no data set and nothing of training is among it", async () => {
  const names = (await firstVisit(inject("pageFolder"))).map(({ file }) => file);
  expect(names.filter((name) => /train|explore|mnist|tf/i.test(name))).toEqual([]);
  expect(names).toEqual([
    "index.html",
    "favicon.svg",
    expect.stringMatching(/^assets\/reader\.worker-/),
  ]);
});
