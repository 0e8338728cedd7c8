import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { compileKernels, kernelPath, moduleOf } from "../../tools/compile-kernels.ts";

/** Older Chrome compiles at once, on a page's main thread, only what is smaller. */
const MOST_BYTES = 4096;

test("the committed kernels are what their sources compile to, and small", async () => {
  for (const kernel of await compileKernels()) {
    const committed = await readFile(kernelPath(kernel.name), "utf8");
    const isFresh = committed === moduleOf(kernel);
    expect(isFresh, `${kernel.name} is stale: run pnpm kernels`).toBe(true);
    expect(kernel.binary.length, kernel.name).toBeLessThan(MOST_BYTES);
  }
}, 120_000);
