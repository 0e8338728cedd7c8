import { defaultClientConditions, defineConfig, type Plugin } from "vite";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { digitsInPage } from "./digits-in-page.ts";
import { offlineFiles } from "./offline-files.ts";

export default defineConfig({
  // Relative, so that the built page works under any path.
  base: "./",
  resolve: { conditions: ["@inkdigit/source", ...defaultClientConditions] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  worker: { format: "es" },
  plugins: [policyInPage(), digitsInPage(), offlineFiles()],
  preview: { headers: { "Content-Security-Policy": contentSecurityPolicy } },
});

/** Writes the policy into the built page; the dev server's hot reload could not live with it. */
function policyInPage(): Plugin {
  return {
    name: "policy-in-page",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
        injectTo: "head-prepend",
      },
    ],
  };
}
