import { access, cp, mkdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PUBLISHED } from "../published.ts";
import { run } from "../run.ts";

/**
 * Copy the tree as it is, with what was built of it, as a repository of its own: enough to
 * release from.
 *
 * @throws {Error} when something has not been built.
 */
export async function copyTree(root: string, folder: string): Promise<void> {
  const listed = await run(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    {
      cwd: root,
    },
  );
  for (const file of listed.split("\0").filter(Boolean)) {
    // What was deleted and not yet committed is still listed.
    if (!(await exists(join(root, file)))) continue;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(root, file), join(folder, file));
  }
  for (const published of PUBLISHED) {
    const dist = join(published, "dist");
    if (!(await exists(join(root, dist)))) {
      throw new Error(`${dist} is missing: build first (npx pnpm@10.34.9 build)`);
    }
    await cp(join(root, dist), join(folder, dist), { recursive: true });
    // The links to the packages beside it, by which pnpm finds their versions: now those of the copy.
    const links = join(published, "node_modules", "@inkdigit");
    await cp(join(root, links), join(folder, links), { recursive: true, verbatimSymlinks: true });
  }
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));

  const git = (...args: string[]) => run("git", args, { cwd: folder });
  await git("init", "--quiet", "--initial-branch=main");
  await git("config", "user.name", "Rehearsal");
  await git("config", "user.email", "rehearsal@localhost");
  await git("add", "--all");
  await git("commit", "--quiet", "--message=rehearsal");
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
