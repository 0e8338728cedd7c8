import { printable } from "../../terminal/printable.ts";
import { pieces } from "./format.ts";

/**
 * The digits alone, a line of them a line. Where there are several pictures, the file's name (and the
 * page, where it has pages) and a colon stand before each line, as `grep` has it. A picture that
 * failed has none.
 */
export const text = pieces({ showsFailures: false }, "", (outcome, { paint, columns, several }) => {
  if (outcome.status === "failed") return "";
  const { page } = outcome;
  const file = columns === undefined ? outcome.file : printable(outcome.file);
  const isNamed = several || page !== undefined;
  const number = page === undefined ? "" : `${page}:`;
  const name = isNamed ? `${paint("cyan", file)}:${number}` : "";
  return outcome.text
    .split("\n")
    .map((line) => `${name}${line}\n`)
    .join("");
});
