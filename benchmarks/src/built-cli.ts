import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The built command line; these scripts measure what is published, not the sources. */
export function builtCli(): string {
  const path = fileURLToPath(new URL("../../apps/cli/dist/bin.js", import.meta.url));
  if (existsSync(path)) return path;
  throw new Error("apps/cli is not built: run npx pnpm@10.34.9 build first");
}
