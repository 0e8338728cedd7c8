import { basename, extname, join } from "node:path";
import webpack from "webpack";
import type { Bundler } from "./bundle.ts";

export const withWebpack: Bundler = async (project, entries, out) => {
  const compiler = webpack({
    mode: "production",
    target: "web",
    context: project,
    entry: Object.fromEntries(
      entries.map((entry) => [basename(entry, extname(entry)), join(project, entry)]),
    ),
    output: { path: out, publicPath: "auto", filename: "[name].js" },
    performance: false,
  });
  const modules: string[] = [];
  compiler.hooks.compilation.tap("list-modules", ({ hooks }) => {
    hooks.succeedModule.tap("list-modules", (module) => {
      modules.push(module.nameForCondition() ?? module.identifier());
    });
  });
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    compiler.run((error, stats) => (stats ? resolve(stats) : reject(error)));
  });
  await new Promise<void>((resolve) => compiler.close(() => resolve()));
  if (stats.hasErrors() || stats.hasWarnings()) {
    throw new Error(stats.toString({ all: false, errors: true, warnings: true }));
  }
  return { modules };
};
