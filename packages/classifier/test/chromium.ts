import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import { createServer, defaultClientConditions } from "vite";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The installed Chrome or Chromium: `CHROME_PATH`, or what is on the PATH. */
export const chrome: string | undefined = [
  process.env.CHROME_PATH,
  ...(process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name))),
].find((path) => path !== undefined && existsSync(path));

/** What to say where there is none. */
export const chromeAdvice: string =
  "No Chrome or Chromium was found: the browser tests are skipped. Install one, or set CHROME_PATH.";

export interface SourcePage {
  /** A page with one script: what the script offers stands in `globalThis.offered`. */
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * Start the browser, and serve the sources to it.
 *
 * @param path - Of the browser.
 * @param script - That the page loads, from the package's folder on.
 */
export async function openSourcePage(path: string, script: string): Promise<SourcePage> {
  const server = await createServer({
    root: fileURLToPath(new URL("..", import.meta.url)),
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
  const browser = await chromium.launch({
    executablePath: path,
    // Chrome refuses its sandbox to the superuser.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
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
