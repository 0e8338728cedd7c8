import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

const words = ["--recursive", "--format", "--files-from", "--min-confidence", "--as"];

test.each([
  ["--recusive", "--recursive"],
  ["--recurisve", "--recursive"],
  ["--fromat", "--format"],
  ["--file-from", "--files-from"],
  ["--min", "--min-confidence"],
  ["--sa", "--as"],
  ["--verbose", undefined],
  ["--x", undefined],
  ["", undefined],
])("%s -> %s", (typed, meant) => {
  expect(nearest(typed, words)).toBe(meant);
});
