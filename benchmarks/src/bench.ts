/** Runs the benchmarks that are named, or all: `pnpm bench [name...] [--json]`. */
import { parseArgs } from "node:util";
import { benchmarks } from "./benchmarks.ts";

const { values, positionals } = parseArgs({
  options: { json: { type: "boolean", default: false } },
  allowPositionals: true,
});
const unknown = positionals.find((name) => !benchmarks.has(name));
if (unknown !== undefined) {
  const known = [...benchmarks].map(([name, { about }]) => `  ${name.padEnd(14)}${about}`);
  console.error(`There is no benchmark "${unknown}". There are:\n${known.join("\n")}`);
  process.exit(2);
}
for (const name of positionals.length > 0 ? positionals : benchmarks.keys()) {
  const { report, markdown } = await benchmarks.get(name)!.run();
  console.log(values.json ? JSON.stringify(report, null, 2) : markdown);
}
