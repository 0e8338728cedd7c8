// Compiles assembly/ into the modules of src/kernel that carry it as text: `pnpm kernel`.
import { writeFile } from "node:fs/promises";
import { compileAll } from "./compile-kernel.mjs";

for (const { path, source } of await compileAll()) await writeFile(path, source);
