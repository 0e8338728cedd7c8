import { folder, gridSize, integer, oneOf } from "../arguments/value-types.ts";
import { type Arguments, defineCommand, flag, value, valueOr } from "../command.ts";
import { pageRanges } from "../pages/page-ranges.ts";

const options = {
  as: valueOr(
    oneOf("layout", ["digit", "page", "grid"]),
    "digit",
    "What is on the pictures: one digit, a sheet of paper, or a ruled grid",
  ),
  grid: value(gridSize, "Rows and columns of the grid, for --as grid (default: 9x9)"),
  steps: value(
    folder,
    "Write the picture after every step here, and all of them on one contact sheet",
  ),
  json: flag("Print a line of JSON for each picture"),
  pages: value(pageRanges, "Which pages of a PDF or TIFF, such as 1,4-6,9- (default: all)"),
  dpi: valueOr(integer(36, 1200), 200, "Dots an inch that the pages of a PDF are drawn with"),
  recursive: flag("Look into the folders of a folder too", "r"),
};

/** `inkdigit preprocess`: what happens to a picture before it is read. */
export const preprocess = defineCommand({
  name: "preprocess",
  summary: "Show how pictures are prepared, and what makes them unlike MNIST",
  operands: "<files, folders or globs>",
  options,
  examples: [
    { line: "inkdigit preprocess photo.jpg", meaning: "What makes the digit unlike MNIST's." },
    {
      line: "inkdigit preprocess photo.jpg --steps out/",
      meaning: "The picture after every step as well, and out/contact-sheet.png.",
    },
    {
      line: "inkdigit preprocess page.jpg --as page --steps out/",
      meaning: "A photographed sheet made straight, even, and black on white.",
    },
    {
      line: "inkdigit preprocess sudoku.jpg --as grid --grid 9x9 --steps out/",
      meaning: "A ruled grid seen from straight above, and what is written in it.",
    },
  ],
  notes: [
    "Of several pictures, or pages, each gets a folder of its own in the folder of --steps.",
    "The diagnosis is of a digit: inverted, off-centre, stroke-too-thin, stroke-too-thick, " +
      "low-contrast, several-digits, box-line, blank, too-small; or that it looks like MNIST.",
    "Exit code: 0 when all were prepared, 1 when some failed, 2 for wrong usage.",
  ],
  run: async (given, terminal) =>
    (await import("./run-preprocess.ts")).runPreprocess(given, terminal),
});

export type PreprocessArguments = Arguments<typeof options>;
