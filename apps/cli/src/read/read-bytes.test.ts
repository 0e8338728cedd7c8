import { symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { readBytes } from "./read-bytes.ts";

test("gives all bytes of a file", async () => {
  const bytes = Uint8Array.from({ length: 200_000 }, (_, i) => i % 251);
  const folder = temporaryFolder({ picture: bytes, empty: "" });
  expect(Buffer.compare(await readBytes(join(folder, "picture")), bytes)).toBe(0);
  expect(await readBytes(join(folder, "empty"))).toHaveLength(0);
});

test("names the file that is not there", async () => {
  await expect(readBytes("no-such.png")).rejects.toMatchObject({
    code: "FILE_NOT_FOUND",
    message: 'There is no file "no-such.png".',
  });
});

test("refuses a folder", async () => {
  const folder = temporaryFolder();
  await expect(readBytes(folder)).rejects.toMatchObject({
    code: "FILE_UNREADABLE",
    message: `"${folder}" is a folder.`,
  });
});

test("says why a file cannot be opened", async () => {
  const loop = join(temporaryFolder(), "loop.png");
  symlinkSync(loop, loop);
  await expect(readBytes(loop)).rejects.toMatchObject({
    code: "FILE_UNREADABLE",
    message: `"${loop}" cannot be read: it is a link that leads to itself.`,
  });
});

test("stops at a size that no picture has", async () => {
  const file = join(temporaryFolder({ "giant.png": "" }), "giant.png");
  truncateSync(file, 257 * 1024 * 1024);
  await expect(readBytes(file)).rejects.toMatchObject({
    code: "FILE_TOO_LARGE",
    message: `"${file}" is larger than 256 MB.`,
  });
});
