import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, delimiter, join, relative, sep } from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PATIENCE = 120_000;

export interface Pages {
  /**
   * Open an empty page that lies beside its one script, and wait for what the script writes into its body.
   *
   * @param script - A file in the folder.
   * @param query - What the address has behind its question mark.
   * @throws {Error} with what went wrong in the page.
   */
  show(script: string, query?: string): Promise<string>;
  close(): Promise<void>;
}

/** A browser that shows the pages of a folder; undefined where there is no Chrome or Chromium. */
export async function openPages(folder: string): Promise<Pages | undefined> {
  const executablePath = findChrome();
  if (!executablePath) return undefined;
  const server = createServer(async ({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    if (pathname.endsWith(".html")) {
      const script = basename(pathname).replace(/html$/, "js");
      response.setHeader("content-type", "text/html");
      response.end(`<!doctype html><body><script type="module" src="${script}"></script>`);
      return;
    }
    try {
      const file = await readFile(join(folder, pathname));
      response.setHeader("content-type", "text/javascript").end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const browser: Browser = await chromium.launch({
    executablePath,
    // Chrome refuses its sandbox to the superuser.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });

  return {
    async show(script, query = "") {
      const page = await browser.newPage();
      try {
        const failed = new Promise<never>((_, reject) => {
          page.on("pageerror", reject);
          page.on("requestfailed", (request) => reject(new Error(`${request.url()} failed`)));
        });
        const written = async () => {
          const path = relative(folder, script).split(sep).join("/").replace(/js$/, "html");
          await page.goto(`http://127.0.0.1:${port}/${path}?${query}`);
          await page.waitForFunction(() => document.body.textContent !== "", undefined, {
            timeout: PATIENCE,
          });
          return (await page.textContent("body")) ?? "";
        };
        return await Promise.race([written(), failed]);
      } finally {
        await page.close();
      }
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function findChrome(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.CHROME_PATH, ...paths].find((path) => path && existsSync(path));
}
