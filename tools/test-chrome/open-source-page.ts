import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { createServer, defaultClientConditions } from "vite";
import { launchChrome } from "./launch-chrome.ts";

export interface SourcePage {
  /** An empty page with one script: what the script offers stands in `globalThis.offered`. */
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * Start the installed Chrome, and serve the sources of a package to it.
 *
 * @param folder - Of the package.
 * @param script - Of the module that the page loads, from the package's folder on.
 * @throws {Error} where there is no Chrome, with what to do about it.
 */
export async function openSourcePage(folder: URL, script: string): Promise<SourcePage> {
  const server = await createServer({
    root: fileURLToPath(folder),
    configFile: false,
    logLevel: "error",
    appType: "custom",
    resolve: { conditions: ["@inkdigit/source", ...defaultClientConditions] },
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { port: 0, host: "127.0.0.1", hmr: false, ws: false },
    plugins: [
      {
        name: "blank-page",
        configureServer: ({ middlewares }) => {
          middlewares.use("/blank", (_, response) => {
            response
              .setHeader("content-type", "text/html")
              .end(`<!doctype html><script type="module" src="/${script}"></script>`);
          });
        },
      },
    ],
  });
  await server.listen();
  const browser = await launchChrome();
  const page = await browser.newPage();
  await page.goto(`${server.resolvedUrls!.local[0]}blank`);
  await page.waitForFunction(() => "offered" in globalThis);
  return {
    page,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
