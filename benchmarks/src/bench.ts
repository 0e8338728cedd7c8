/**
 * Runs the benchmarks that are named, or all: `pnpm bench [name...] [--json] [--only part]`.
 *
 * - `--only`: of `preprocess` and `inference` what has that part in its name, such as `medianBlur`,
 *   `100x100` or `lenet: batch`, of `corpus` the sources of that name; it may be given several times.
 * - `--limit`: of `batch` how many pictures there are (2,000 unless it says otherwise).
 * - `--corpus`, `--out`, `--limit` and `--scorer` are for `corpus`: the folder of its pictures, the
 *   folder for its pages, the most pictures of each kind and source, and whether the corpus's own
 *   scorer is run, which makes no pages.
 */
import { parseArgs } from "node:util";
import { benchmarks } from "./benchmarks.ts";

const { values, positionals } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
    corpus: { type: "string", default: "../shared/corpus" },
    out: { type: "string", default: "runs/corpus" },
    limit: { type: "string" },
    scorer: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const unknown = positionals.find((name) => !benchmarks.has(name));
if (unknown !== undefined) {
  const known = [...benchmarks].map(([name, { about }]) => `  ${name.padEnd(14)}${about}`);
  console.error(`There is no benchmark "${unknown}". There are:\n${known.join("\n")}`);
  process.exit(2);
}
const limit = Number(values.limit ?? Infinity);
if (values.limit !== undefined && !(Number.isInteger(limit) && limit >= 1)) {
  console.error(`--limit: "${values.limit}" is no whole number from 1.`);
  process.exit(2);
}
const only = values.only.flatMap((part) => part.split(",")).filter((part) => part !== "");
for (const name of positionals.length > 0 ? positionals : benchmarks.keys()) {
  try {
    const { report, markdown } = await benchmarks.get(name)!.run({ ...values, only, limit });
    console.log(values.json ? JSON.stringify(report, null, 2) : markdown);
  } catch (error) {
    // Not left to OpenCV.js, which would print all of its source.
    console.error(error);
    process.exit(1);
  }
}
