import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { run } from "../run.ts";

const require = createRequire(import.meta.url);
const TSC = require.resolve("typescript/bin/tsc");
const TYPE_ROOT = join(require.resolve("@types/node/package.json"), "..", "..");

/** What is strict and nothing else: our own flags must not be needed to use our types. */
const STRANGER = { strict: true, skipLibCheck: false, target: "es2022", noErrorTruncation: true };
const RESOLUTIONS = {
  node16: { module: "node16", moduleResolution: "node16" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
} as const;
/** A program for Node knows nothing of pages, and a page nothing of Node. */
const PLACES = {
  "node.ts": { lib: ["es2022"], typeRoots: [TYPE_ROOT], types: ["node"] },
  "page.ts": { lib: ["es2022", "dom", "dom.iterable"], types: [] },
} as const;

/**
 * Compile the programs of all projects in a folder, with every way to resolve modules, checking our
 * declarations too. Each script comes to lie beside its source.
 *
 * @param projects - The names of their folders.
 * @throws {Error} with what the compiler says.
 */
export async function checkTypes(folder: string, projects: readonly string[]): Promise<void> {
  for (const [resolution, how] of Object.entries(RESOLUTIONS)) {
    for (const [file, place] of Object.entries(PLACES)) {
      const config = `tsconfig.${resolution}-${file}.json`;
      const compilerOptions = { ...STRANGER, ...how, ...place };
      const files = projects.map((project) => `${project}/${file}`);
      await writeFile(join(folder, config), JSON.stringify({ compilerOptions, files }));
      await run(process.execPath, [TSC, "--project", config], { cwd: folder });
    }
  }
}
