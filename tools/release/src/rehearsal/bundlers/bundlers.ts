import type { Bundler } from "./bundle.ts";
import { withEsbuild } from "./with-esbuild.ts";
import { withRollup } from "./with-rollup.ts";
import { withVite } from "./with-vite.ts";
import { withWebpack } from "./with-webpack.ts";

export interface NamedBundler {
  readonly name: string;
  readonly bundle: Bundler;
  /** Whether it finds `new Worker(new URL(...))` by itself, and bundles the worker too. */
  readonly findsWorkers: boolean;
}

export const bundlers: readonly NamedBundler[] = [
  { name: "Vite", bundle: withVite, findsWorkers: true },
  { name: "webpack", bundle: withWebpack, findsWorkers: true },
  { name: "Rollup", bundle: withRollup, findsWorkers: false },
  { name: "esbuild", bundle: withEsbuild, findsWorkers: false },
];
