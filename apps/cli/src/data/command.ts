import { file, integer, oneOf } from "../arguments/value-types.ts";
import { type Arguments, defineCommand, flag, value, valueOr } from "../command.ts";
import { dataOption } from "../mnist/data-option.ts";

const options = {
  data: dataOption,
  part: valueOr(oneOf("part", ["test", "train"]), "test", "Which digits stats and show look at"),
  digit: value(integer(0, 9), "Show only this digit"),
  from: valueOr(integer(0, 10_000_000), 0, "Show from this one on, counted from 0"),
  count: value(integer(1, 10_000), "How many to show (default: as many as fit, or 100 in a file)"),
  out: value(file, "Show them as a PNG file, dark on light"),
  json: flag("Print what verify and stats find as JSON"),
};

/** `inkdigit data`: MNIST, or digits of one's own. */
export const data = defineCommand({
  name: "data",
  summary: "Fetch, verify, count or show the digits of MNIST",
  operands: "<fetch | verify | stats | show>",
  options,
  examples: [
    { line: "inkdigit data fetch", meaning: "Download MNIST once, for --data mirror." },
    { line: "inkdigit data verify", meaning: "Whether the files are MNIST's, byte for byte." },
    { line: "inkdigit data stats --part train", meaning: "How many there are of each digit." },
    { line: "inkdigit data show --digit 4 --out fours.png", meaning: "A hundred 4s as a picture." },
  ],
  run: async (given, terminal) => (await import("./run-data.ts")).runData(given, terminal),
});

export type DataArguments = Arguments<typeof options>;
