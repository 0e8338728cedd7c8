import { expect, test } from "vitest";
import { defineCommand, flag, value, valueOr } from "../command.ts";
import { plain } from "../terminal/paint.ts";
import { formatHelp } from "./format-help.ts";
import { file, oneOf } from "./value-types.ts";

test("is made of the command's own data", () => {
  const command = defineCommand({
    name: "read",
    summary: "Read the digits on pictures",
    operands: "<pictures>",
    options: {
      as: valueOr(oneOf("layout", ["auto", "digit"]), "auto", "How the digits are laid out"),
      model: value(file, "The weights to read with, which inkdigit train has made and saved"),
      recursive: flag("Look into folders", "r"),
    },
    examples: [{ line: "inkdigit read a.png", meaning: "One picture." }],
    notes: ["A note."],
    run: async () => 0,
  });
  expect(formatHelp(command, plain)).toBe(`\
Read the digits on pictures.

Usage: inkdigit read <pictures> [options]

Options:
  --as <layout>    How the digits are laid out: auto, digit (default: auto)
  --model <file>   The weights to read with, which inkdigit train has made and
                   saved
  -r, --recursive  Look into folders
  --config <file>  Take options from this file; .ts and .js files are run
  -h, --help       Show this

Examples:
  inkdigit read a.png
      One picture.

A note.
`);
});
