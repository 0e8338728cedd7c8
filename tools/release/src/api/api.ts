import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PUBLISHED } from "../published.ts";
import { reportPackage } from "./report-package.ts";

// Writes what each package offers, entry by entry, into its `api` folder, so that a change of it is
// seen in review. With --check it only tells whether the reports are as they should be. Wants the
// packages built.

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const check = process.argv.includes("--check");

for (const folder of PUBLISHED) {
  // The command line offers no modules.
  if (folder === "apps/cli") continue;
  for (const report of await reportPackage(join(root, folder), check)) {
    console.error(`${folder}/api/${report} is not as it was; write it anew: npx pnpm@10.34.9 api`);
    process.exitCode = 1;
  }
}
