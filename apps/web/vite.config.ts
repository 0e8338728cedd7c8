import { defaultClientConditions, defineConfig } from "vite";
import { digitsInPage } from "./vite-plugins/digits-in-page.ts";
import { offlineFiles } from "./vite-plugins/offline-files.ts";
import { pageInOneFile } from "./vite-plugins/page-in-one-file.ts";
import { terseScripts } from "./vite-plugins/terse-scripts.ts";

export default defineConfig({
  // Relative, so that the built page works under any path.
  base: "./",
  resolve: { conditions: ["@inkdigit/source", ...defaultClientConditions] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  worker: { format: "es", plugins: () => [terseScripts()] },
  plugins: [digitsInPage(), pageInOneFile(), offlineFiles()],
});
