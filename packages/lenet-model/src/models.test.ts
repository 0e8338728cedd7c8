import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readModelFile } from "./model/model-file.ts";
import { publishedModels } from "./models.ts";

const folder = new URL("../models/", import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith(".safetensors"));

test("every file of weights is published, and nothing else", () => {
  expect([...publishedModels.keys()].sort()).toEqual(
    files.map((name) => name.replace(".safetensors", "")).sort(),
  );
});

test.each([...publishedModels])(
  "%s is the same in its file and in its module",
  async (name, load) => {
    const bytes = await load();
    expect(Buffer.from(bytes).equals(await readFile(new URL(`${name}.safetensors`, folder)))).toBe(
      true,
    );
    expect(readModelFile(bytes).card.name).toBe(name);
  },
);
