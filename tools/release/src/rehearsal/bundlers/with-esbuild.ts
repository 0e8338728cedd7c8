import { join } from "node:path";
import { build } from "esbuild";
import type { Bundler } from "./bundle.ts";

export const withEsbuild: Bundler = async (project, entries, out) => {
  const { metafile, warnings } = await build({
    absWorkingDir: project,
    entryPoints: [...entries],
    entryNames: "[name]",
    outdir: out,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    minify: true,
    metafile: true,
    logLevel: "silent",
  });
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join("\n"));
  return { modules: Object.keys(metafile.inputs).map((path) => join(project, path)) };
};
