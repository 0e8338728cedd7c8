import {
  file,
  folder,
  gridSize,
  integer,
  number,
  oneOf,
  share,
  text,
} from "../arguments/value-types.ts";
import { type Arguments, defineCommand, flag, value, valueOr } from "../command.ts";
import { modelType } from "../model/open-model-file.ts";
import { pageRanges } from "../pages/page-ranges.ts";
import { digitCount } from "./digit-count.ts";

const options = {
  as: valueOr(
    oneOf("layout", ["auto", "digit", "line", "page", "grid"]),
    "auto",
    "How the digits are laid out",
  ),
  grid: value(gridSize, "Rows and columns of the grid, for --as grid (default: 9x9)"),
  digits: value(digitCount, "How many digits each line has, such as 8, 6-8 or 6-"),
  pattern: value(
    text("pattern", "a pattern such as dd/dd/dddd"),
    "Which digits may stand where: d is any, 7 that one, [0-3] one of those; d? may be missing, " +
      "d{2,4} stands so often, | parts alternatives, separators are passed over",
  ),
  values: value(
    text("list", "values with commas between them, or @ and a file with one a line"),
    "All that may be written: 10,20,50, or @codes.txt for a file with one a line",
  ),
  checksum: value(
    oneOf("checksum", ["luhn", "mod11", "mod97"]),
    "What the digits add up to: luhn (cards), mod11 (ISBN-10, ISSN) or mod97 (as in an IBAN)",
  ),
  format: value(
    oneOf("format", ["table", "text", "json", "jsonl", "csv", "xlsx"]),
    "How the results are written (default: by the ending of --out, else table)",
  ),
  out: value(file, "Write the results to this file, whole or not at all"),
  resume: flag("Go on with a batch for --out that was stopped, or killed"),
  "min-confidence": value(
    number("p", 0, 1),
    "The least confidence, 0 to 1, that needs no review (default: 0.9)",
  ),
  "target-error": value(
    share,
    "How much of what is accepted may be wrong, such as 0.1%; the model's own figures say which " +
      "confidence that takes",
  ),
  review: value(folder, "Write what is doubtful on each picture for review here, as PNG and JSON"),
  annotate: value(folder, "Write each picture here with boxes and digits drawn on it"),
  pages: value(pageRanges, "Which pages of a PDF or TIFF, such as 1,4-6,9- (default: all)"),
  dpi: valueOr(integer(36, 1200), 200, "Dots an inch that the pages of a PDF are drawn with"),
  recursive: flag("Look into the folders of a folder too", "r"),
  "files-from": value(file, "Read a list of files, one path a line; - is standard input"),
  watch: value(folder, "Wait for pictures to come into this folder, and read each once"),
  poll: value(
    number("seconds", 0.1, 86_400),
    "Look into the watched folder so often, where it is on a network and tells nothing by itself",
  ),
  model: value(modelType, "The weights to read with (default: the published reader)"),
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
      line: 'inkdigit read dates/ --as line --pattern "[0-3]d/[01]d/20dd"',
      meaning: "Dates: the best reading of each that is one.",
    },
    {
      line: "inkdigit read ledger.pdf --pages 2-9 --out ledger.xlsx",
      meaning: "Pages of a PDF, as a workbook.",
    },
    {
      line: "inkdigit read scans/ -r --out scans.csv --resume --review doubtful/",
      meaning: "A batch that may be killed and run again; what is doubtful is set aside.",
    },
    {
      line: "inkdigit read --watch inbox/ --out readings.jsonl",
      meaning: "Read what a scanner puts into a folder, as it comes.",
    },
    {
      line: "find . -name '*.png' | inkdigit read --files-from - --format text",
      meaning: "Files that another program names.",
    },
  ],
  notes: [
    "Each picture is accepted, for review (read, but less sure than was asked), blank, or failed. " +
      "One that fails never stops the others.",
    "What --digits, --pattern, --values and --checksum say holds for each line, digit or cell: the " +
      "best reading that fits is given; constraint says that it is another than the picture alone " +
      "gives, constraint-unmet that none fits.",
    "PNG, JPEG, BMP, GIF, TIFF and PDF are read, and WebP and AVIF where sharp is installed; of a " +
      "TIFF or PDF every page. The file - is a picture or PDF on standard input.",
    "Exit code: 0 when all were read, 1 when some failed, 2 for wrong usage.",
  ],
  run: async (given, terminal) => (await import("./run-read.ts")).runRead(given, terminal),
});

export type ReadArguments = Arguments<typeof options>;
