import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { makeFolder } from "../../test/folder.ts";
import { writeIdx } from "../idx.ts";
import { readIdxFile, writeIdxFile } from "./idx-file.ts";

const array = { shape: [2, 2], data: Float32Array.of(1, -2, 0.5, 0) };

test.each(["weights.idx", "weights.idx.gz"])("writes and reads %s", async (name) => {
  const folder = await makeFolder();
  await writeIdxFile(join(folder, name), array);
  expect(await readIdxFile(join(folder, name))).toEqual(array);
  expect(await readdir(folder)).toEqual([name]);
});

test("packs what is named .gz", async () => {
  const path = join(await makeFolder(), "weights.gz");
  await writeIdxFile(path, array);
  expect(new Uint8Array(gunzipSync(await readFile(path)))).toEqual(writeIdx(array));
});

test("a file that can't be written leaves nothing behind", async () => {
  const folder = await makeFolder();
  await mkdir(join(folder, "taken"));
  await expect(writeIdxFile(join(folder, "taken"), array)).rejects.toMatchObject({
    code: "UNWRITABLE_FILE",
  });
  expect(await readdir(folder)).toEqual(["taken"]);
});

test("names a file that isn't there, that can't be read or that is none of its kind", async () => {
  const folder = await makeFolder();
  const text = join(folder, "notes.txt");
  await writeFile(text, "hello there");
  await expect(readIdxFile(join(folder, "none"))).rejects.toMatchObject({
    code: "MISSING_DATA",
    message: `There is no file ${join(folder, "none")}`,
  });
  await expect(readIdxFile(folder)).rejects.toMatchObject({ code: "UNREADABLE_FILE" });
  await expect(readIdxFile(text)).rejects.toMatchObject({
    code: "NOT_IDX",
    message: `${text} is no IDX file: it begins with 0x68656c6c`,
  });
});
