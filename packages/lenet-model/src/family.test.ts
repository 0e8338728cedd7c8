import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { family } from "./family.ts";

test("the family is all networks that there are", async () => {
  const files = await readdir(new URL("networks/", import.meta.url));
  const names = files.filter((name) => !name.includes(".test.")).map((name) => name.slice(0, -3));
  expect(family.map(({ name }) => name).sort()).toEqual(names.sort());
});
