import { existsSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { makeFolders } from "./make-folders.ts";

test("makes all that are missing, and is content with what is there", async () => {
  const folder = temporaryFolder();
  await makeFolders(`${folder}/a/b/c`);
  await makeFolders(`${folder}/a/b/c`);
  expect(statSync(`${folder}/a/b/c`).isDirectory()).toBe(true);
});

test("refuses the name of a file, and what would lie in one", async () => {
  const folder = temporaryFolder({ file: "" });
  await expect(makeFolders(`${folder}/file`)).rejects.toMatchObject({ code: "EEXIST" });
  await expect(makeFolders(`${folder}/file/a/b`)).rejects.toMatchObject({ code: "ENOTDIR" });
});

test.runIf(existsSync("/proc/self"))("ends where nothing can be made", async () => {
  await expect(makeFolders("/proc/inkdigit/a")).rejects.toMatchObject({ code: "ENOENT" });
});
