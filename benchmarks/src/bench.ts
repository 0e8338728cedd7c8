import { parseArgs } from "node:util";
import { benchmarks } from "./benchmarks.ts";

const known = [...benchmarks].map(([name, { about }]) => `  ${name.padEnd(14)}${about}`);
const usage = `Usage: pnpm bench [name...] [options]

Runs the benchmarks that are named, or all of them one after the other:
${known.join("\n")}

  --json           JSON instead of Markdown
  --only <part>    of preprocess and inference, what has that part in its name, such as medianBlur, 100x100
                   or "lenet: batch"; of corpus, the sources of that name; may be given several times
  --limit <n>      of batch, how many pictures there are (2000 unless it says otherwise); of corpus, the most
                   pictures of each kind and source
  --corpus <dir>   the pictures of corpus and grids (../shared/corpus unless it says otherwise)
  --out <dir>      where the pages of corpus go (runs/corpus unless it says otherwise)
  --scorer         run the corpus's own scorer, which makes no pages
  --help           show this`;

const { values, positionals } = readArguments();
if (values.help) {
  console.log(usage);
  process.exit();
}
const unknown = positionals.find((name) => !benchmarks.has(name));
if (unknown !== undefined) {
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

function readArguments() {
  try {
    return parseArgs({
      options: {
        json: { type: "boolean", default: false },
        only: { type: "string", multiple: true, default: [] },
        corpus: { type: "string", default: "../shared/corpus" },
        out: { type: "string", default: "runs/corpus" },
        limit: { type: "string" },
        scorer: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
      allowPositionals: true,
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
}
