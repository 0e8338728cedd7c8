/**
 * Runs the benchmarks that are named, or all: `pnpm bench [name...] [--json] [--only part]`. With
 * `--only`, `preprocess` and `inference` run what has that part in its name, such as `medianBlur`,
 * `100x100` or `lenet: batch`; it may be given several times.
 */
import { parseArgs } from "node:util";
import { benchmarks } from "./benchmarks.ts";

const { values, positionals } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
  },
  allowPositionals: true,
});
const unknown = positionals.find((name) => !benchmarks.has(name));
if (unknown !== undefined) {
  const known = [...benchmarks].map(([name, { about }]) => `  ${name.padEnd(14)}${about}`);
  console.error(`There is no benchmark "${unknown}". There are:\n${known.join("\n")}`);
  process.exit(2);
}
for (const name of positionals.length > 0 ? positionals : benchmarks.keys()) {
  try {
    const { report, markdown } = await benchmarks.get(name)!.run({ only: values.only });
    console.log(values.json ? JSON.stringify(report, null, 2) : markdown);
  } catch (error) {
    // Not left to OpenCV.js, which would print all of its source.
    console.error(error);
    process.exit(1);
  }
}
