import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { findPictures } from "./find-pictures.ts";

const once = { recursive: false, globs: true };

test("takes a file as it is, whatever its name", async () => {
  const folder = temporaryFolder({ "notes.txt": "", "[1].png": "" });
  expect(await findPictures(`${folder}/notes.txt`, once)).toEqual([
    { file: `${folder}/notes.txt` },
  ]);
  expect(await findPictures(`${folder}/[1].png`, once)).toEqual([{ file: `${folder}/[1].png` }]);
});

test("takes a folder's pictures in the order of counting", async () => {
  const folder = temporaryFolder({
    "scan-10.png": "",
    "scan-2.JPG": "",
    "scan-1.tiff": "",
    "notes.txt": "",
    "more/scan-3.png": "",
  });
  expect(await findPictures(folder, once)).toEqual([
    { file: `${folder}/scan-1.tiff` },
    { file: `${folder}/scan-2.JPG` },
    { file: `${folder}/scan-10.png` },
  ]);
});

test("looks into the folders of a folder when asked to", async () => {
  const folder = temporaryFolder({ "b.png": "", "a/1.png": "", "a/deep/2.gif": "" });
  expect(await findPictures(`${folder}/`, { ...once, recursive: true })).toEqual([
    { file: `${folder}/a/1.png` },
    { file: `${folder}/a/deep/2.gif` },
    { file: `${folder}/b.png` },
  ]);
});

test("expands a glob that no shell has expanded", async () => {
  const folder = temporaryFolder({ "a/2.png": "", "a/1.png": "", "b/3.png": "", "b/no.txt": "" });
  expect(await findPictures(`${folder}/**/*.png`, once)).toEqual([
    { file: `${folder}/a/1.png` },
    { file: `${folder}/a/2.png` },
    { file: `${folder}/b/3.png` },
  ]);
});

test("a folder without pictures is a failure that says so", async () => {
  const folder = temporaryFolder({ "notes.txt": "", "more/1.png": "" });
  expect(await findPictures(folder, once)).toEqual([
    {
      file: folder,
      status: "failed",
      error: {
        code: "NO_PICTURES",
        message: `There are no pictures in "${folder}"; --recursive looks into the folders in it too.`,
      },
    },
  ]);
});

test("so is a glob that matches nothing", async () => {
  const [found] = await findPictures("no-such-folder/*.png", once);
  expect(found).toMatchObject({ file: "no-such-folder/*.png", error: { code: "NO_PICTURES" } });
});

test("takes the paths of a list literally", async () => {
  expect(await findPictures("*.png", { recursive: false, globs: false })).toEqual([
    { file: "*.png" },
  ]);
});

test("follows links to files", async () => {
  const folder = temporaryFolder({ "real.png": "" });
  symlinkSync(join(folder, "real.png"), join(folder, "link.png"));
  expect(await findPictures(folder, once)).toHaveLength(2);
});

test("takes a folder that a link leads to once, round in a circle too", async () => {
  const folder = temporaryFolder({ "a/1.png": "", "b/2.png": "" });
  symlinkSync("..", join(folder, "a/up"));
  symlinkSync(join(folder, "b"), join(folder, "c"));
  expect(await findPictures(folder, { ...once, recursive: true })).toEqual([
    { file: `${folder}/a/1.png` },
    { file: `${folder}/b/2.png` },
  ]);
});
