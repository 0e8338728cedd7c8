import { readFileSync } from "node:fs";

/** The version in our package.json, which lies one folder above the sources and the build alike. */
export function version(): string {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}
