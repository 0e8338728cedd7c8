import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../run.ts";
import type { Registry } from "./registry.ts";

/** Versions by the name of the package. */
export type Versions = ReadonlyMap<string, string>;

/**
 * Release what the changesets of a tree say, as the release workflow does: `changeset version`, then
 * `changeset publish`.
 *
 * @param tree - A copy: its versions and changelogs change.
 * @param changeset - The program of changesets.
 * @returns What was published.
 */
export async function release(
  tree: string,
  changeset: string,
  registry: Registry,
): Promise<Versions> {
  const options = { cwd: tree, env: registry.env };
  const before = await tagsOf(tree);
  await run(process.execPath, [changeset, "version"], options);
  await run("git", ["commit", "--quiet", "--all", "--allow-empty", "--message=version"], options);
  await run(process.execPath, [changeset, "publish"], options);

  const published = (await tagsOf(tree)).filter((tag) => !before.includes(tag));
  return new Map(
    published.map((tag) => {
      const at = tag.lastIndexOf("@");
      return [tag.slice(0, at), tag.slice(at + 1)];
    }),
  );
}

/** Write the changeset of a patch of one package. */
export async function addPatch(tree: string, name: string): Promise<void> {
  await writeFile(
    join(tree, ".changeset", "rehearsal.md"),
    `---\n"${name}": patch\n---\n\nMended.\n`,
  );
}

/** Whatever is published gets a tag, `name@version`. */
async function tagsOf(tree: string): Promise<readonly string[]> {
  const tags = await run("git", ["tag", "--list"], { cwd: tree });
  return tags.split("\n").filter(Boolean);
}
