import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { contentSecurityPolicy, withPolicy } from "./content-security-policy.ts";
import { exportsAsObject, importsFromObject } from "./shared-exports.ts";

/** Where the page's script leaves what the files that come later import from it. */
const shared = "globalThis.inkdigit";

/**
 * Writes the page's script and style into the page, with their hashes in its policy: one answer of the
 * server is all that the pad waits for.
 *
 * Files that come later import from the script, which is no file any more: they take what they need
 * from an object that it leaves, so that there is one Preact, and one of everything.
 */
export function pageInOneFile(): Plugin {
  let folder: string;
  return {
    name: "page-in-one-file",
    enforce: "post",
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const page = bundle["index.html"];
        if (page?.type !== "asset") return;
        page.source = withPolicy(
          String(page.source)
            .replace(/<script type="module"[^>]* src="\.\/([^"]+)"><\/script>/, (_, file) => {
              const { code } = take(bundle, file) as Rolldown.OutputChunk;
              shareExportsOf(file, bundle);
              return element("script", exportsAsObject(code, shared), ' type="module"');
            })
            .replace(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/, (_, file) => {
              const { source } = take(bundle, file) as Rolldown.OutputAsset;
              return element("style", String(source));
            }),
        );
      },
    },
    configurePreviewServer({ middlewares }) {
      // As a header it holds for workers too.
      middlewares.use((_request, response, next) => {
        readFile(resolve(folder, "index.html"), "utf8").then((html) => {
          response.setHeader("Content-Security-Policy", contentSecurityPolicy(html));
          next();
        }, next);
      });
    },
  };
}

function take(bundle: Rolldown.OutputBundle, file: string) {
  const taken = bundle[file];
  delete bundle[file];
  return taken;
}

function shareExportsOf(script: string, bundle: Rolldown.OutputBundle): void {
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== "chunk") continue;
    if (chunk.dynamicImports.includes(script)) {
      throw new Error(`${chunk.fileName} asks for a part of the page's script, which is no file`);
    }
    if (!chunk.imports.includes(script)) continue;
    chunk.code = importsFromObject(chunk.code, shared, (file) => basename(file) === script);
  }
}

/** @throws where the content has what browsers take for the end of the element, or for another in it. */
function element(tag: "script" | "style", content: string, attributes = ""): string {
  const trap = /<!--|<\/?(?:script|style)/i.exec(content);
  if (trap) throw new Error(`the page's ${tag} cannot stand in it with ${trap[0]} in it`);
  return `<${tag}${attributes}>${content.trim()}</${tag}>`;
}
