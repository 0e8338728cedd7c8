import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { compileKernels } from "../../tools/compile-kernels.ts";

/** Older Chrome compiles at once, on a page's main thread, only what is smaller. */
const MOST_BYTES = 4096;

test("the committed kernels are what their sources compile to, and small", async () => {
  for (const { path, source, size } of await compileKernels()) {
    const committed = await readFile(path, "utf8");
    expect(committed === source, `${path} is stale: run pnpm kernels`).toBe(true);
    expect(size, path).toBeLessThan(MOST_BYTES);
  }
}, 120_000);
