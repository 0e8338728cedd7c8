import { access, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../run.ts";

/** A Node that is there to be run. */
export interface Node {
  /** As in `v22.23.3`. */
  readonly version: string;
  readonly program: string;
}

/** The versions that we support, each as a build in an npm package. */
const WANTED = ["20.20.2", "22.23.3", "24.21.0"] as const;

/**
 * The Node that runs this, and one of each other supported version that can be had as an npm package.
 *
 * @param folder - Where they are kept.
 * @param registry - Where they come from.
 * @param say - Told of those that cannot be had.
 */
export async function findNodes(
  folder: string,
  registry: string,
  say: (message: string) => void,
): Promise<readonly Node[]> {
  const nodes: Node[] = [];
  for (const wanted of WANTED) {
    if (majorOf(wanted) === majorOf(process.versions.node)) {
      nodes.push({ version: process.version, program: process.execPath });
      continue;
    }
    try {
      nodes.push({
        version: `v${wanted}`,
        program: await install(join(folder, wanted), wanted, registry),
      });
    } catch (error) {
      const reason = (error as Error).message.split("\n").find((line) => /npm error/.test(line));
      say(`Node ${wanted} could not be had, and is skipped: ${reason ?? (error as Error).message}`);
    }
  }
  return nodes;
}

async function install(folder: string, version: string, registry: string): Promise<string> {
  const system = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${system}-${process.arch}`;
  const program = join(folder, "node_modules", name, "bin", system === "win" ? "node.exe" : "node");
  const isThere = await access(program).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "package.json"), '{ "private": true }');
    const args = ["install", "--no-audit", "--no-fund", `--registry=${registry}`];
    await run("npm", [...args, `${name}@${version}`], { cwd: folder });
  }
  const answer = await run(program, ["--version"], { cwd: folder });
  if (answer.trim() !== `v${version}`) throw new Error(`${program} is ${answer.trim()}`);
  return program;
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}
