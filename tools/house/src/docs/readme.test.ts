import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { root } from "../root.ts";
import { documents, snippetsOf } from "./documents.ts";

test("the README's program reads what its picture says", () => {
  const readme = documents.find(({ path }) => path === "README.md")!;
  const [program] = snippetsOf(readme).filter(({ language }) => language === "ts");
  // Beside this file our packages are found.
  const file = join(import.meta.dirname, `readme-${process.pid}.mts`);
  writeFileSync(file, program!.code);
  onTestFinished(() => rmSync(file));

  const node = ["--import", "tsx", "--conditions=@inkdigit/source", file];
  const printed = execFileSync(process.execPath, node, { cwd: root, encoding: "utf8" });
  expect(printed).toMatch(/^2048 0\.\d+ accepted\n$/);
});
