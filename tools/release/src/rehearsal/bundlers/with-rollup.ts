import { join } from "node:path";
import nodeResolve from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";
import type { Bundler } from "./bundle.ts";

export const withRollup: Bundler = async (project, entries, out) => {
  const bundle = await rollup({
    input: entries.map((entry) => join(project, entry)),
    plugins: [nodeResolve({ browser: true })],
    // A module that it does not find would be left outside with no more than a warning.
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  await bundle.write({ dir: out, format: "es", entryFileNames: "[name].js" });
  await bundle.close();
  return { modules: bundle.watchFiles };
};
