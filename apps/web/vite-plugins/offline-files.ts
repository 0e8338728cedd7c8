import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import type { Plugin } from "vite";

/** Files larger than this, in bytes, are kept when they are first used, and so are data sets. */
const largestFirst = 200_000;
const worker = "service-worker.js";

/** Builds the service worker beside the page, with the lists of the files that it keeps. */
export function offlineFiles(): Plugin {
  let publicFiles: string[] = [];
  return {
    name: "offline-files",
    apply: "build",
    enforce: "post",
    config: () => ({
      build: {
        rolldownOptions: {
          input: { index: "index.html", "service-worker": "src/offline/service-worker.ts" },
          output: {
            // Beside the page, which takes its script in: addresses are right for both.
            entryFileNames: ({ name }) => (name === "service-worker" ? worker : "[name]-[hash].js"),
          },
        },
      },
    }),
    configResolved({ publicDir }) {
      publicFiles = readdirSync(publicDir);
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const chunk = bundle[worker];
        if (chunk?.type !== "chunk") return;
        const files = Object.values(bundle).filter((file) => file !== chunk);
        const contents = files.map((file) => ({
          name: file.fileName,
          content: file.type === "chunk" ? file.code : file.source,
        }));
        const isLarge = ({ name, content }: (typeof contents)[number]) =>
          content.length > largestFirst || name.startsWith("digits/");
        const hash = createHash("sha256");
        for (const { name, content } of contents) hash.update(name).update(content);
        const kept = {
          version: hash.digest("hex").slice(0, 16),
          first: [
            ...contents.filter((file) => !isLarge(file)).map(({ name }) => name),
            ...publicFiles,
          ],
          onUse: contents.filter(isLarge).map(({ name }) => name),
        };
        chunk.code = `const KEPT_FILES=${JSON.stringify(kept)};${chunk.code}`;
      },
    },
  };
}
