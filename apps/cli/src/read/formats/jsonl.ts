import type { Format } from "./format.ts";

/** One JSON object a line, a picture each. */
export const jsonl: Format = {
  streams: true,
  showsFailures: true,
  async *write(outcomes) {
    for await (const outcome of outcomes) yield `${JSON.stringify(outcome)}\n`;
  },
};
