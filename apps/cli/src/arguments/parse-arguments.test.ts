import { describe, expect, test } from "vitest";
import { defineCommand, flag, value, valueOr } from "../command.ts";
import { parseArguments } from "./parse-arguments.ts";
import { gridSize, integer, number, oneOf, text } from "./value-types.ts";

const command = defineCommand({
  name: "read",
  summary: "Read",
  operands: "<files>",
  options: {
    as: valueOr(oneOf("layout", ["auto", "digit", "line"]), "auto", "Layout"),
    grid: value(gridSize, "Grid"),
    jobs: value(integer(1, 64), "Jobs"),
    "min-confidence": value(number("p", 0, 1), "Confidence"),
    model: value(text("file", "the path of a file"), "Model"),
    recursive: flag("Recursive", "r"),
  },
  examples: [],
  run: async () => 0,
});

const nothingGiven = {
  as: "auto",
  grid: undefined,
  jobs: undefined,
  "min-confidence": undefined,
  model: undefined,
  recursive: false,
};

test.each<[string, object, string[]]>([
  ["", {}, []],
  ["a.png b.png", {}, ["a.png", "b.png"]],
  ["a.png --as line b.png", { as: "line" }, ["a.png", "b.png"]],
  ["--as=digit a.png", { as: "digit" }, ["a.png"]],
  ["--as digit --as line", { as: "line" }, []],
  ["-r scans", { recursive: true }, ["scans"]],
  ["--recursive scans", { recursive: true }, ["scans"]],
  ["--grid 9x12", { grid: { rows: 9, columns: 12 } }, []],
  ["--jobs 2", { jobs: 2 }, []],
  ["--min-confidence 0.95", { "min-confidence": 0.95 }, []],
  ["--min-confidence .5", { "min-confidence": 0.5 }, []],
  ["--min-confidence 1", { "min-confidence": 1 }, []],
  ["- a.png", {}, ["-", "a.png"]],
  ["-- --as -r", {}, ["--as", "-r"]],
])("read %s", (line, options, operands) => {
  const given = line.split(" ").filter(Boolean);
  expect(parseArguments(command, given)).toEqual({
    options: { ...nothingGiven, ...options },
    operands,
  });
});

describe("refuses", () => {
  test.each([
    ["--as word", '--as must be one of auto, digit or line, not "word".'],
    ["--as", "--as needs a value: one of auto, digit or line."],
    ["--as --recursive", '--as must be one of auto, digit or line, not "--recursive".'],
    ["--recursive=no", '--recursive takes no value, not "no".'],
    ["--grid 9", '--grid must be rows and columns from 1 to 50, such as 9x9, not "9".'],
    ["--grid 9x9x9", '--grid must be rows and columns from 1 to 50, such as 9x9, not "9x9x9".'],
    ["--grid 0x9", '--grid must be rows and columns from 1 to 50, such as 9x9, not "0x9".'],
    ["--jobs 0", '--jobs must be a whole number from 1 to 64, not "0".'],
    ["--jobs 2.5", '--jobs must be a whole number from 1 to 64, not "2.5".'],
    ["--jobs many", '--jobs must be a whole number from 1 to 64, not "many".'],
    ["--min-confidence 95", '--min-confidence must be a number from 0 to 1, not "95".'],
    ["--min-confidence -0.5", '--min-confidence must be a number from 0 to 1, not "-0.5".'],
    ["--min-confidence NaN", '--min-confidence must be a number from 0 to 1, not "NaN".'],
    ["--model=", '--model must be the path of a file, not "".'],
    ["--recusive", "There is no option --recusive; did you mean --recursive?"],
    ["--min-conf 0.5", "There is no option --min-conf; did you mean --min-confidence?"],
    ["--verbose", "There is no option --verbose; inkdigit read --help lists what there is."],
    ["-x", "There is no option -x; inkdigit read --help lists what there is."],
    ["--no-recursive", "There is no option --no-recursive; did you mean --recursive?"],
    ["--__proto__", "There is no option --__proto__; inkdigit read --help lists what there is."],
  ])("%s", (line, message) => {
    const error = thrownBy(() => parseArguments(command, line.split(" ")));
    expect(error).toMatchObject({ code: "WRONG_USAGE", message });
  });

  test("operands where a command takes none", () => {
    const train = { ...command, name: "train", operands: undefined };
    const { operands: _, ...bare } = train;
    const error = thrownBy(() => parseArguments(bare, ["a.png"]));
    expect(error).toMatchObject({
      code: "WRONG_USAGE",
      message: '"inkdigit train" takes options only, not "a.png".',
    });
  });
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
