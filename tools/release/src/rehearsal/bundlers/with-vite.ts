import { basename, extname, join } from "node:path";
import { build, type Plugin } from "vite";
import type { Bundler } from "./bundle.ts";

export const withVite: Bundler = async (project, entries, out) => {
  const modules: string[] = [];
  const list = (): Plugin => ({
    name: "list-modules",
    moduleParsed: ({ id }) => {
      modules.push(id);
    },
  });
  await build({
    root: project,
    configFile: false,
    logLevel: "error",
    base: "./",
    plugins: [list()],
    worker: { format: "es", plugins: () => [list()] },
    build: {
      outDir: out,
      rollupOptions: {
        input: Object.fromEntries(
          entries.map((entry) => [basename(entry, extname(entry)), join(project, entry)]),
        ),
        output: { entryFileNames: "[name].js" },
      },
    },
  });
  return { modules };
};
