import type { Format } from "./format.ts";

/** One JSON array, a picture an element and a line. */
export const json: Format = {
  streams: true,
  showsFailures: true,
  async *write(outcomes) {
    let before = "[\n";
    for await (const outcome of outcomes) {
      yield before + JSON.stringify(outcome);
      before = ",\n";
    }
    yield before === "[\n" ? "[]\n" : "\n]\n";
  },
};
