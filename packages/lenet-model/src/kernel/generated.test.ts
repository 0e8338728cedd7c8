import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { compileKernels } from "../../tools/compile-kernels.ts";

test("the committed kernels are what their sources compile to", async () => {
  for (const { path, source } of await compileKernels()) {
    const committed = await readFile(path, "utf8");
    expect(committed === source, `${path} is stale: run pnpm kernel`).toBe(true);
  }
});
