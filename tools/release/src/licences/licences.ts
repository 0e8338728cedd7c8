import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dependencyTrees } from "./dependency-trees.ts";
import { unwanted, writeDocument } from "./write-document.ts";

// Writes docs/dependencies.md: what each published package brings along, with its licences. With
// --check it only tells whether the document is as it should be.

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const file = join(root, "docs", "dependencies.md");

const trees = await dependencyTrees(root);
for (const { name, licence } of unwanted(trees)) {
  console.error(`${name} has the licence ${licence}, which our users would have to heed`);
  process.exitCode = 1;
}
const document = writeDocument(trees);
if (!process.argv.includes("--check")) {
  await writeFile(file, document);
} else if ((await readFile(file, "utf8").catch(() => "")) !== document) {
  console.error("docs/dependencies.md is not as it was; write it anew: npx pnpm@10.34.9 licences");
  process.exitCode = 1;
}
