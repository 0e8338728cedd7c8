// Compiles assembly/ into the modules of src/ that carry it as text: `pnpm kernel`.
import { writeFile } from "node:fs/promises";
import { compileKernels } from "./compile-kernels.ts";

for (const { path, source } of await compileKernels()) await writeFile(path, source);
