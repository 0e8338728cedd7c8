import type { Format } from "./format.ts";

/**
 * The digits alone, a line of them a line. Where there are several pictures, the file's name and a
 * colon stand before each line, as `grep` has it. A picture that failed has none.
 */
export const text: Format = {
  streams: true,
  showsFailures: false,
  async *write(outcomes, { paint, several }) {
    for await (const outcome of outcomes) {
      if (outcome.status === "failed") continue;
      const name = several ? `${paint("cyan", outcome.file)}:` : "";
      for (const line of outcome.text.split("\n")) yield `${name}${line}\n`;
    }
  },
};
