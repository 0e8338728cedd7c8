import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { compileKernels, KERNELS_PATH, moduleOf } from "../../tools/compile-kernels.ts";

/** Older Chrome compiles at once, on a page's main thread, only what is smaller. */
const MOST_BYTES = 4096;

test("the committed kernels are what their sources compile to, and small", async () => {
  const kernels = await compileKernels();
  const committed = await readFile(KERNELS_PATH, "utf8");
  expect(committed === moduleOf(kernels), "they are stale: run pnpm kernels").toBe(true);
  for (const { name, binary } of kernels) expect(binary.length, name).toBeLessThan(MOST_BYTES);
}, 120_000);
