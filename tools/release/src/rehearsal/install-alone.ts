import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../run.ts";
import type { Registry } from "./registry.ts";

/**
 * Install one package into an empty project, as a stranger does.
 *
 * @returns The names of all packages that are there now.
 * @throws {Error} when one of them runs a script as it is installed, or has none of our versions.
 */
export async function installAlone(
  project: string,
  name: string,
  version: string,
  registry: Registry,
): Promise<readonly string[]> {
  await mkdir(project, { recursive: true });
  const manifest = { name: "stranger", private: true, type: "module" };
  await writeFile(join(project, "package.json"), JSON.stringify(manifest));
  // No version is named: the latest is the one that was published just now.
  await run("npm", ["install", name], { cwd: project, env: registry.env });

  const lock = await readFile(join(project, "node_modules", ".package-lock.json"), "utf8");
  const { packages } = JSON.parse(lock) as {
    packages: Record<string, { version: string; hasInstallScript?: boolean }>;
  };
  for (const [path, { hasInstallScript }] of Object.entries(packages)) {
    if (hasInstallScript) throw new Error(`${name}: ${path} runs a script when it is installed`);
  }
  const installed = packages[`node_modules/${name}`]?.version;
  if (installed !== version) throw new Error(`${name} ${installed} was installed, not ${version}`);
  return Object.keys(packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + 13));
}
