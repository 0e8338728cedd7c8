import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Application } from "typedoc";
import { PUBLISHED } from "../published.ts";

// Builds the reference of all packages from their sources, into docs/reference. Whatever TypeDoc has
// to say against it is an error. With --check nothing is written.

const root = fileURLToPath(new URL("../../../..", import.meta.url));

const app = await Application.bootstrapWithPlugins({
  name: "Inkdigit",
  readme: fileURLToPath(new URL("introduction.md", import.meta.url)),
  entryPointStrategy: "packages",
  // The command line offers no modules. What the others are imported by stands in their typedoc.json.
  entryPoints: PUBLISHED.filter((folder) => folder !== "apps/cli").map((each) => join(root, each)),
  packageOptions: {
    // Our links are to files that the reference does not have.
    readme: "none",
    // What is exported by no entry is described where it is used.
    validation: { notExported: false },
    skipErrorChecking: true,
  },
  disableSources: true,
  treatWarningsAsErrors: true,
  out: join(root, "docs", "reference"),
});
const project = await app.convert();
if (project) app.validate(project);
const isClean = project && !app.logger.hasErrors() && !app.logger.hasWarnings();
if (!isClean) process.exitCode = 1;
else if (!process.argv.includes("--check")) await app.generateOutputs(project);
