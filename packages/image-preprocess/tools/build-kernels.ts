// Compiles assembly/ into the constants of src/simd that carry it as text: `pnpm kernels`.
import { writeFile } from "node:fs/promises";
import { compileKernels, kernelPath, moduleOf } from "./compile-kernels.ts";

for (const kernel of await compileKernels()) {
  await writeFile(kernelPath(kernel.name), moduleOf(kernel));
  console.log(`${kernel.name}: ${kernel.binary.length} bytes`);
}
