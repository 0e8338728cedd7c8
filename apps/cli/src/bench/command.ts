import { integer, number } from "../arguments/value-types.ts";
import { type Arguments, defineCommand, flag, value, valueOr } from "../command.ts";
import { modelType } from "../model/open-model-file.ts";

const options = {
  seconds: valueOr(number("s", 0.05, 60), 1, "How long each is measured"),
  jobs: value(integer(1, 256), "Threads of the last line (default: one a processor core)"),
  model: value(modelType, "The weights to read with (default: the published reader)"),
  json: flag("Print it as JSON"),
};

/** `inkdigit bench`: how fast this machine reads. */
export const bench = defineCommand({
  name: "bench",
  summary: "Measure how fast this machine reads",
  options,
  examples: [
    { line: "inkdigit bench", meaning: "Decoding, preparing, the network, whole pictures." },
    { line: "inkdigit bench --json --seconds 5", meaning: "For a program, and more exactly." },
  ],
  notes: [
    "The pictures are drawn by the command itself, so that nothing is needed and any two machines do " +
      "the same. The fastest of several turns counts.",
    "inkdigit compare measures networks beside one another.",
  ],
  run: async (given, terminal) => (await import("./run-bench.ts")).runBench(given, terminal),
});

export type BenchArguments = Arguments<typeof options>;
