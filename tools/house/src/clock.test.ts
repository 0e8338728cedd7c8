import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { root } from "./root.ts";

/** The log of the server says when it was. */
const WALL_CLOCK = ["apps/cli/src/serve/run-serve.ts"];

test("nothing else that is published looks at a clock that can go back", () => {
  const list = ["grep", "--name-only", "--extended-regexp", "Date\\.now|new Date|Date\\(\\)"];
  const sources = ["packages/*/src/*.ts", "apps/cli/src/*.ts", ":!*.test.ts"];
  const found = execFileSync("git", [...list, "--", ...sources], { cwd: root, encoding: "utf8" });
  expect(found.trim().split("\n")).toEqual(WALL_CLOCK);
});
