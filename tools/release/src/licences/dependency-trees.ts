import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PUBLISHED } from "../published.ts";
import { run } from "../run.ts";

/** Licences that a package names in a file of its own only. */
const IN_A_FILE: Readonly<Record<string, string>> = { "exif-parser": "MIT" };

/** A package, and all that it brings along. */
export interface Dependency {
  readonly name: string;
  /** As in the lockfile; undefined for a package of ours. */
  readonly version?: string;
  /** As its manifest names it, or its licence file. */
  readonly licence: string;
  readonly dependencies: readonly Dependency[];
}

interface Named {
  readonly name: string;
}

interface Listed {
  readonly version: string;
  readonly path: string;
  readonly dependencies?: Readonly<Record<string, Listed>>;
}

/** What each published package brings along, as installed here. */
export async function dependencyTrees(root: string): Promise<readonly Dependency[]> {
  const filters = PUBLISHED.map((folder) => `--filter=./${folder}`);
  const list = ["list", "--prod", "--json", "--depth=Infinity", ...filters];
  const listed = JSON.parse(await run("pnpm", list, { cwd: root })) as (Listed & Named)[];
  const ours = new Map(listed.map((each) => [each.path, each]));
  return Promise.all(
    PUBLISHED.map((folder) => {
      const { name, ...rest } = ours.get(join(root, folder))!;
      return dependencyOf(name, { ...rest, version: "link:" }, ours);
    }),
  );
}

async function dependencyOf(
  name: string,
  { version, path, dependencies }: Listed,
  ours: ReadonlyMap<string, Listed>,
): Promise<Dependency> {
  const manifest = await readFile(join(path, "package.json"), "utf8");
  const { license = IN_A_FILE[name] ?? "none" } = JSON.parse(manifest) as { license?: string };
  // Under another package pnpm lists ours with their first dependencies alone.
  const below = ours.get(path)?.dependencies ?? dependencies ?? {};
  return {
    name,
    ...(version.startsWith("link:") ? {} : { version }),
    licence: license,
    dependencies: await Promise.all(
      Object.entries(below)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([each, dependency]) => dependencyOf(each, dependency, ours)),
    ),
  };
}
