import { expect, test } from "vitest";
import { explainFailure } from "./explain-failure.ts";

test.each([
  ["EMPTY_FILE", "the file is empty", "This file is empty."],
  ["SOMETHING_ELSE", "the moon is full", "The moon is full."],
  ["SOMETHING_ELSE", "Really?", "Really?"],
  ["UNEXPECTED", "x is undefined", "This should not have happened: x is undefined"],
  ["WORKER_FAILED", "", "The reader could not start. Load the page again."],
])("%s, %j: %s", (code, message, sentence) => {
  expect(explainFailure(code, message)).toBe(sentence);
});
