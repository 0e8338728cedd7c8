import { cp, mkdtemp, realpath, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findNodes } from "../nodes/find-nodes.ts";
import { PUBLISHED } from "../published.ts";
import { run } from "../run.ts";
import { checkTypes } from "./check-types.ts";
import { copyTree } from "./copy-tree.ts";
import { installAlone } from "./install-alone.ts";
import { openPages } from "./open-pages.ts";
import { openRegistry } from "./registry.ts";
import { addPatch, release, type Versions } from "./release.ts";
import { say } from "./say.ts";
import { strangers } from "./strangers.ts";
import { useAlone } from "./use-alone.ts";
import { useCommandLine } from "./use-command-line.ts";

// Publishes every package to a registry on loopback, and uses each as a stranger would.

const here = fileURLToPath(new URL("../..", import.meta.url));
const root = join(here, "..", "..");
/** What others published, and other Nodes, stay from run to run. */
const kept = join(here, "node_modules", ".cache", "rehearsal");
/** Nothing depends on it but the command line. */
const PATCHED = "@inkdigit/mnist-data";
const changeset = createRequire(join(root, "package.json")).resolve("@changesets/cli/bin.js");

const folder = await realpath(await mkdtemp(join(tmpdir(), "inkdigit-rehearsal-")));
const uplink = (await run("npm", ["config", "get", "registry"], { cwd: folder })).trim();
// What pnpm hands on to its scripts is no stranger's: of npm's settings only those of the registry stay.
for (const name of Object.keys(process.env)) {
  if (/^npm_/i.test(name)) delete process.env[name];
}
const registry = await openRegistry(join(kept, "registry"), uplink);
const pages = await openPages(folder);
try {
  const nodes = await findNodes(join(kept, "nodes"), uplink, say);
  if (!pages) say("There is no Chrome or Chromium: pages are bundled, and not opened.");
  const versions = await releaseTwice();

  for (const stranger of strangers) {
    const project = join(folder, stranger.folder);
    await install(stranger.name, versions, project);
    await cp(join(here, "strangers", stranger.folder), project, { recursive: true });
  }
  await checkTypes(
    folder,
    strangers.map((stranger) => stranger.folder),
  );
  say("the types of all hold with node16 and with bundler resolution");
  for (const stranger of strangers) {
    await useAlone(stranger, join(folder, stranger.folder), nodes, pages);
  }

  const project = join(folder, "cli");
  await install("inkdigit", versions, project);
  const noNetwork = join(here, "strangers", "no-network.js");
  await useCommandLine(root, project, versions.get("inkdigit")!, noNetwork, nodes);
  say("All is well.");
} finally {
  await pages?.close();
  await registry.close();
  await rm(folder, { recursive: true, force: true });
}

/** Release all packages, then a patch of one, which must move nothing else. */
async function releaseTwice(): Promise<Versions> {
  const tree = join(folder, "tree");
  await copyTree(root, tree);
  const all = await release(tree, changeset, registry);
  if (all.size !== PUBLISHED.length) throw new Error(`Only ${nameAll(all)} were published`);
  say(`published ${nameAll(all)}`);

  await addPatch(tree, PATCHED);
  const patch = await release(tree, changeset, registry);
  if ([...patch.keys()].join() !== PATCHED) {
    throw new Error(`A patch of ${PATCHED} published ${nameAll(patch) || "nothing"}`);
  }
  say(`published ${nameAll(patch)}, and nothing else`);
  return new Map([...all, ...patch]);
}

function nameAll(versions: Versions): string {
  return [...versions].map(([name, version]) => `${name} ${version}`).join(", ");
}

/** Install a package into an empty project, with a picture to read. */
async function install(name: string, versions: Versions, project: string): Promise<void> {
  const there = await installAlone(project, name, versions.get(name)!, registry);
  const others = there.filter((each) => each !== name);
  say(`${name} is installed, with ${others.length} others`);
  const tfjs = others.find((each) => each.startsWith("@tensorflow/"));
  if (tfjs) throw new Error(`${name} brings ${tfjs}`);
  await cp(join(root, "apps", "cli", "samples", "drawn-3.png"), join(project, "drawn-3.png"));
}
