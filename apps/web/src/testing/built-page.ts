import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { build, preview } from "vite";

export interface BuiltPage {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Builds the page as it is published, serves it on a free port of this machine, and starts a browser. */
export async function openBuiltPage(chrome: string): Promise<BuiltPage> {
  const outDir = await mkdtemp(join(tmpdir(), "inkdigit-web-"));
  const common = { root, logLevel: "warn" } as const;
  await build({ ...common, build: { outDir, emptyOutDir: true } });
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { port: 0, host: "127.0.0.1" },
  });
  const browser = await chromium.launch({
    executablePath: chrome,
    // Chrome refuses its sandbox to the superuser.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  return {
    url: server.resolvedUrls!.local[0]!,
    browser,
    async close() {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
