// Compiles assembly/ into the modules of src/simd that carry it as text: `pnpm kernels`.
import { writeFile } from "node:fs/promises";
import { compileKernels } from "./compile-kernels.ts";

for (const { path, source, size } of await compileKernels()) {
  await writeFile(path, source);
  console.log(`${path.replace(/^.*\//, "")}: ${size} bytes`);
}
