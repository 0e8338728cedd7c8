import type { Format } from "./format.ts";

/** One JSON array, a picture an element and a line. */
export const json: Format = {
  streams: true,
  showsFailures: true,
  binary: false,
  begin() {
    let between = "";
    return {
      head: "[",
      add(outcome) {
        const element = `${between}\n${JSON.stringify(outcome)}`;
        between = ",";
        return element;
      },
      end: () => (between === "" ? "]\n" : "\n]\n"),
    };
  },
};
