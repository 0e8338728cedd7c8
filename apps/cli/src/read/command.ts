import { file, gridSize, integer, number, oneOf } from "../arguments/value-types.ts";
import { type Arguments, defineCommand, flag, value, valueOr } from "../command.ts";

const options = {
  as: valueOr(
    oneOf("layout", ["auto", "digit", "line", "page", "grid"]),
    "auto",
    "How the digits are laid out",
  ),
  grid: value(gridSize, "Rows and columns of the grid, for --as grid (default: 9x9)"),
  format: valueOr(
    oneOf("format", ["table", "text", "json", "jsonl", "csv"]),
    "table",
    "How the results are written",
  ),
  "min-confidence": value(
    number("p", 0, 1),
    "The least confidence, 0 to 1, that needs no review (default: 0.9)",
  ),
  recursive: flag("Look into the folders of a folder too", "r"),
  "files-from": value(file, "Read a list of files, one path a line; - is standard input"),
  model: value(file, "The weights to read with (default: the published lenet)"),
  jobs: value(integer(1, 256), "Pictures read at the same time (default: one a processor core)"),
};

/** `inkdigit read`: what files say, each in the order that it was named. */
export const read = defineCommand({
  name: "read",
  summary: "Read the digits on pictures",
  operands: "<files, folders or globs>",
  options,
  examples: [
    { line: "inkdigit read amount.jpg", meaning: "One picture, as a table." },
    {
      line: "inkdigit read scans/ --recursive --format csv > scans.csv",
      meaning: "A folder and all folders in it, as a spreadsheet.",
    },
    {
      line: 'inkdigit read "cells/**/*.png" --as digit --format jsonl',
      meaning: "Pictures of one digit each; a line of JSON for each picture.",
    },
    {
      line: "inkdigit read sudoku.jpg --as grid --grid 9x9",
      meaning: "A ruled grid with a digit, or nothing, in each cell.",
    },
    {
      line: "find . -name '*.png' | inkdigit read --files-from - --format text",
      meaning: "Files that another program names.",
    },
  ],
  notes: [
    "Each picture is accepted, for review (read, but less sure than was asked), blank, or failed. " +
      "One that fails never stops the others.",
    "PNG, JPEG, BMP, GIF and TIFF are read, and WebP and AVIF where sharp is installed. The file - " +
      "is a picture on standard input.",
    "Exit code: 0 when all were read, 1 when some failed, 2 for wrong usage.",
  ],
  run: async (given, terminal) => (await import("./run-read.ts")).runRead(given, terminal),
});

export type ReadArguments = Arguments<typeof options>;
