import { expect, test } from "vitest";
import { viewOf } from "./use-view.ts";

test.each([
  ["#see", "see"],
  ["#read", "read"],
  ["", "read"],
  ["#nonsense", "read"],
] as const)("%j leads to %s", (hash, view) => {
  expect(viewOf(hash)).toBe(view);
});
