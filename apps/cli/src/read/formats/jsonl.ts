import { pieces } from "./format.ts";

/** One JSON object a line, a picture each. */
export const jsonl = pieces(
  { showsFailures: true },
  "",
  (outcome) => `${JSON.stringify(outcome)}\n`,
);
