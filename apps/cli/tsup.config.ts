import { cp } from "node:fs/promises";
import { defineConfig } from "tsup";

export default defineConfig({
  // The worker is started by its file name, so it must lie beside the modules that start it.
  entry: { bin: "src/bin.ts", worker: "src/read/worker.ts" },
  format: "esm",
  target: "es2023",
  sourcemap: true,
  clean: true,
  // `inkdigit serve` has the web app at its root.
  onSuccess: () => cp("../web/dist", "dist/web", { recursive: true }),
});
