import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

/** The page as it is published, served by this machine. */
export interface BuiltPage {
  readonly url: string;
  /** Where its files are. */
  readonly folder: string;
  close(): Promise<void>;
}

const common = {
  root: fileURLToPath(new URL("../..", import.meta.url)),
  logLevel: "error",
} as const;

/** Builds the page as it is published, and serves it on a free port of this machine. */
export async function openBuiltPage(): Promise<BuiltPage> {
  const folder = await mkdtemp(join(tmpdir(), "inkdigit-web-"));
  const settings = { ...common, build: { outDir: folder, emptyOutDir: true } };
  await buildAsPublished(() => build(settings));
  return await servePage(folder);
}

/** Serves a built page on a free port of this machine; its folder goes when it is closed. */
export async function servePage(folder: string): Promise<BuiltPage> {
  const server = await preview({
    ...common,
    build: { outDir: folder },
    preview: { port: 0, host: "127.0.0.1" },
  });
  return {
    url: server.resolvedUrls!.local[0]!,
    folder,
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Vite builds for what NODE_ENV says, which test runners set. */
async function buildAsPublished(run: () => Promise<unknown>): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    await run();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}
