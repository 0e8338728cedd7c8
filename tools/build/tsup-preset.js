import { defineConfig } from "tsup";

/**
 * The build of a published library: ESM and declarations, one file an entry.
 *
 * @param {readonly string[]} entry - Source files, one for each path in the package's `exports`.
 */
export function library(entry) {
  return defineConfig({
    entry: [...entry],
    format: "esm",
    target: "es2023",
    dts: true,
    sourcemap: true,
    clean: true,
    treeshake: true,
  });
}
