import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What a package can be imported by. */
export interface Entry {
  /** The entry in the name of a file: `index`, `node`, `models-lenet`. */
  readonly name: string;
  /** The built declarations. */
  readonly declarations: string;
}

/** The entries of a package's `exports` that have types. */
export async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const manifest = await readFile(join(folder, "package.json"), "utf8");
  const { exports } = JSON.parse(manifest) as { exports: Record<string, { types?: string }> };
  const entries: Entry[] = [];
  for (const { types } of Object.values(exports)) {
    if (!types) continue;
    const paths = types.includes("*") ? await matching(folder, types) : [types];
    for (const path of paths) {
      const name = path.replace(/^\.\/dist\//, "").replace(/\.d\.ts$/, "");
      entries.push({ name: name.replaceAll("/", "-"), declarations: join(folder, path) });
    }
  }
  return entries;
}

/** The files that stand for a path with one star for their name. */
async function matching(folder: string, pattern: string): Promise<readonly string[]> {
  const ending = pattern.slice(pattern.indexOf("*") + 1);
  const names = await readdir(join(folder, dirname(pattern)));
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${dirname(pattern)}/${name}`);
}
