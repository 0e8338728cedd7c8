import { describe, expect, test } from "vitest";
import { runHere } from "../testing/capture-terminal.ts";
import { digitPicture } from "../testing/pictures.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { digitCount } from "./digit-count.ts";
import type { ReadOutcome } from "./outcome.ts";

test.each([
  ["8", 8],
  ["6-8", { least: 6, most: 8 }],
  ["6-", { least: 6 }],
  ["0", undefined],
  ["8-6", undefined],
  ["-8", undefined],
  ["101", undefined],
  ["eight", undefined],
])("--digits %s", (given, expected) => {
  expect(digitCount.parse(given)).toEqual(expected);
});

describe("what is known", () => {
  async function read(...given: string[]): Promise<ReadOutcome> {
    const folder = temporaryFolder({
      "7.png": await digitPicture(0),
      "codes.txt": "1\r\n\n2\n",
    });
    const known = given.map((each) => each.replace("@", `@${folder}/`));
    const { code, out, err } = await runHere(
      ...["read", `${folder}/7.png`, "--as", "digit", "--format", "jsonl", ...known],
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    return JSON.parse(out);
  }

  test("is kept to, and whether it changed anything is said", async () => {
    expect(await read()).not.toHaveProperty("changedByConstraint");
    expect(await read("--digits", "1", "--pattern", "[5-7]")).toMatchObject({
      text: "7",
      changedByConstraint: false,
      reasons: [],
    });
    const changed = await read("--values", "1, 2");
    expect(changed).toMatchObject({ status: "review", changedByConstraint: true });
    expect(changed.reasons).toContain("constraint");
    expect((await read("--values", "@codes.txt")).text).toBe(changed.text);
    expect((await read("--checksum", "luhn")).text).toBe("0");
  });

  test.each([
    [
      ["--pattern", "dd/x"],
      '--pattern: "dd/x" has "x" at place 4, which is not d, a digit or [...].',
    ],
    [["--values", "1,b"], '--values[1]: "b" is not made of digits and separators.'],
    [["--values", ","], "--values: the list is empty."],
    [["--values", "@none.txt"], '--values @none.txt: There is no file "none.txt".'],
    [
      ["--as", "grid", "--digits", "2"],
      '--as: "grid" reads single digits, and none fits what is known.',
    ],
    [["--checksum", "crc"], '--checksum must be one of luhn, mod11 or mod97, not "crc".'],
    [
      ["--digits", "many"],
      "--digits must be a number of digits from 1 to 100, such as 8, 6-8 or 6-",
    ],
  ])("%j is wrong usage", async (given, message) => {
    const { code, out, err } = await runHere("read", "a.png", ...given);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`inkdigit: ${message}`);
  });
});
