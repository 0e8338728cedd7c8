import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Jimp } from "jimp";
import { expect, test } from "vitest";
import labels from "../labels.json" with { type: "json" };
import { samples } from "./samples.ts";

const folder = fileURLToPath(new URL("../../../apps/cli/samples/", import.meta.url));

test("the folder holds the labelled pictures and nothing else", async () => {
  expect((await readdir(folder)).sort()).toEqual(labels.map(({ file }) => file).sort());
});

test("the labels are those of the pictures", () => {
  expect(labels).toEqual(samples.map(({ file, text, status }) => ({ file, text, status })));
});

test("the pictures take less than a megabyte", async () => {
  const files = await Promise.all(labels.map(({ file }) => readFile(folder + file)));
  expect(files.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(1_000_000);
});

test.each(samples.filter(({ file }) => file.startsWith("drawn-")))(
  "$file is drawn the same again",
  async ({ file, make }) => {
    const [kept, made] = await Promise.all([Jimp.read(folder + file), make().then(decode)]);
    // Pixels and not bytes: Node's releases pack the same pixels differently.
    expect(made.bitmap.data.equals(kept.bitmap.data)).toBe(true);
  },
);

async function decode(bytes: Uint8Array): ReturnType<typeof Jimp.read> {
  return Jimp.read(Buffer.from(bytes));
}
