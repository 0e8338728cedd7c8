import { parseArgs } from "node:util";

/** Runs one benchmark by its name, or all: `pnpm bench [name] [--json]`. */

interface Benchmark {
  readonly about: string;
  /** The report, for programs and for people. */
  run(): Promise<{ readonly report: unknown; readonly text: string }>;
}

const benchmarks: Record<string, Benchmark> = {
  "as-pictures": {
    about: "MNIST's test digits read back from pictures: what the preparation costs",
    run: async () => {
      const { benchAsPictures } = await import("./as-pictures/bench-as-pictures.ts");
      const { formatAsPictures } = await import("./as-pictures/format-as-pictures.ts");
      const report = await benchAsPictures();
      return { report, text: formatAsPictures(report) };
    },
  },
  inference: {
    about: "running lenet, beside tfjs and onnxruntime",
    run: async () => {
      const { benchInference } = await import("./inference/bench-inference.ts");
      const { formatInference } = await import("./inference/format-inference.ts");
      const report = await benchInference();
      return { report, text: formatInference(report) };
    },
  },
  training: {
    about: "training lenet, beside tfjs",
    run: async () => {
      const { benchTraining } = await import("./training/bench-training.ts");
      const { formatTraining } = await import("./training/format-training.ts");
      const report = await benchTraining();
      return { report, text: formatTraining(report) };
    },
  },
};

const { values, positionals } = parseArgs({
  options: { json: { type: "boolean", default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  const known = Object.entries(benchmarks).map(
    ([name, { about }]) => `  ${name.padEnd(14)}${about}`,
  );
  console.error(`There is no benchmark "${unknown[0]}". There are:\n${known.join("\n")}`);
  process.exit(2);
}
for (const name of positionals.length > 0 ? positionals : Object.keys(benchmarks)) {
  const { report, text } = await benchmarks[name]!.run();
  console.log(values.json ? JSON.stringify(report, null, 2) : text);
}
