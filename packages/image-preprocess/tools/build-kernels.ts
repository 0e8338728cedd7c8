// Compiles assembly/ into the constants of src/simd that carry it as text: `pnpm kernels`.
import { writeFile } from "node:fs/promises";
import { compileKernels, KERNELS_PATH, moduleOf } from "./compile-kernels.ts";

const kernels = await compileKernels();
await writeFile(KERNELS_PATH, moduleOf(kernels));
for (const { name, binary } of kernels) console.log(`${name}: ${binary.length} bytes`);
