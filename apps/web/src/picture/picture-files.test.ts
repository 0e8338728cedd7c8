import { expect, test } from "vitest";
import { pictureFiles } from "./picture-files.ts";

const picture = new File(["x"], "seven.png", { type: "image/png" });
const text = new File(["x"], "seven.txt", { type: "text/plain" });

test("pictures come before whatever else was dropped with them", () => {
  expect(pictureFiles({ files: [text, picture] })).toEqual([picture]);
});

test("a file that is no picture is kept where nothing better came with it", () => {
  expect(pictureFiles({ files: [text] })).toEqual([text]);
});

test("nothing comes of nothing", () => {
  expect(pictureFiles(null)).toEqual([]);
  expect(pictureFiles({ files: null })).toEqual([]);
});
