import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { gzipSync } from "node:zlib";
import type { Bundle } from "./bundlers/bundle.ts";

const NODE_MODULES = `${sep}node_modules${sep}`;

/**
 * Make sure that a bundle for a page has nothing in it but the project's own script and these
 * packages: no tfjs, no module of Node, no stand-in for one.
 *
 * @returns Kilobytes of all its scripts, gzipped one by one.
 * @throws {Error} that names the module.
 */
export async function checkBundle(
  project: string,
  { modules }: Bundle,
  out: string,
  allowed: readonly string[],
): Promise<number> {
  for (const module of modules) {
    const name = packageOf(module);
    if (name === undefined ? isStranger(module, project) : !allowed.includes(name)) {
      throw new Error(`The bundle has ${module} in it`);
    }
  }
  for (const name of allowed) {
    const isThere = modules.some((module) => packageOf(module) === name);
    if (!isThere) throw new Error(`The bundle has nothing of ${name} in it`);
  }
  let bytes = 0;
  for (const file of await readdir(out, { recursive: true })) {
    if (!file.endsWith(".js")) continue;
    const script = await readFile(join(out, file), "utf8");
    const left = /(?:\bfrom|\bimport|\brequire\()\s*["'](?:node:|@tensorflow)[^"']*["']/.exec(
      script,
    );
    if (left) throw new Error(`${file} still has ${left[0]} in it`);
    bytes += gzipSync(script).length;
  }
  return bytes / 1000;
}

/** The package that a module lies in. */
function packageOf(module: string): string | undefined {
  const at = module.lastIndexOf(NODE_MODULES);
  if (at < 0) return undefined;
  const [scope = "", name = ""] = module.slice(at + NODE_MODULES.length).split(sep);
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}

/** Whether a module that is in no package is neither the project's nor made up by the bundler. */
function isStranger(module: string, project: string): boolean {
  const isVirtual = module.startsWith("\0") || module.startsWith("webpack/");
  return (!isVirtual && !module.startsWith(project)) || module.includes("browser-external");
}
