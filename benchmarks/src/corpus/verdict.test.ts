import type { ReadCell, Reading, Status } from "@inkdigit/classifier";
import { describe, expect, test } from "vitest";
import type { Item } from "./item.ts";
import type { Kind } from "./kind.ts";
import { verdictsOn } from "./verdict.ts";

function item(kind: Kind, label: string, name = "a.png"): Item {
  return { source: "drawn", kind, name, label };
}

function reading(text: string, status: Status = "accepted", cells?: ReadCell[][]): Reading {
  return {
    status,
    text,
    confidence: 0.95,
    lines: [],
    ...(cells && { cells }),
    reasons: [],
    image: { width: 9, height: 9 },
    model: { name: "lenet", version: "1" },
  };
}

function isRight(asked: Item, outcome: Parameters<typeof verdictsOn>[1]): boolean {
  return verdictsOn(asked, outcome)[0]!.isRight;
}

const refused = { status: "failed", code: "CORRUPT_IMAGE", message: "is damaged" } as const;
const crashed = { status: "failed", code: undefined, message: "x is not a function" } as const;

test("a line is right when all of its digits are, whatever else is written", () => {
  expect(isRight(item("string", "4a"), reading("4"))).toBe(true);
  expect(isRight(item("string", "1,250"), reading("1250"))).toBe(true);
  expect(isRight(item("string", "1250"), reading("125"))).toBe(false);
});

test("a page is right when its lines are", () => {
  expect(isRight(item("page", "12|34"), reading("12\n34"))).toBe(true);
  expect(isRight(item("page", "12|34"), reading("1234"))).toBe(false);
  expect(isRight(item("page", "12|34"), reading("34\n12"))).toBe(false);
});

test("a letter is right when it is not accepted, whatever is read", () => {
  expect(isRight(item("reject", "K"), reading("6", "review"))).toBe(true);
  expect(isRight(item("reject", "K"), reading("6"))).toBe(false);
});

test("an empty cell is right when it is called blank", () => {
  expect(isRight(item("empty", ""), reading("", "blank"))).toBe(true);
  expect(isRight(item("empty", ""), reading("1", "review"))).toBe(false);
});

describe("a decoder's file", () => {
  test("is right when it is read, or when it is corrupt and refused", () => {
    expect(isRight(item("decoder", "", "basn0g01.png"), reading(""))).toBe(true);
    expect(isRight(item("decoder", "", "xcrn0g04.png"), refused)).toBe(true);
  });
  test("is wrong when it is refused, or corrupt and read, or crashes", () => {
    expect(isRight(item("decoder", "", "basn0g01.png"), refused)).toBe(false);
    expect(isRight(item("decoder", "", "xcrn0g04.png"), reading(""))).toBe(false);
    expect(isRight(item("decoder", "", "xcrn0g04.png"), crashed)).toBe(false);
  });
});

test("counts edits, and failures that were not foreseen", () => {
  expect(verdictsOn(item("string", "2048"), reading("20448"))[0]).toMatchObject({
    edits: 1,
    length: 4,
    isCrash: false,
    confidence: 0.95,
  });
  expect(verdictsOn(item("string", "2048"), refused)[0]).toMatchObject({
    edits: 4,
    isCrash: false,
    confidence: undefined,
  });
  expect(verdictsOn(item("string", "2048"), crashed)[0]).toMatchObject({ isCrash: true });
});

describe("a grid", () => {
  const cell = (digit: ReadCell["digit"]): ReadCell => ({
    digit,
    status: digit === null ? "blank" : "accepted",
    confidence: 0.99,
    box: { x: 0, y: 0, width: 9, height: 9 },
  });
  const grid: Item = { ...item("grid", "4.7c"), origin: "eepc" };

  test("has a verdict for each cell but those of candidates", () => {
    const cells = [
      [cell(4), cell(1)],
      [cell(null), cell(8)],
    ];
    const verdicts = verdictsOn(grid, reading("", "review", cells));
    expect(
      verdicts.map(({ cell, wanted, got, isRight }) => ({ cell, wanted, got, isRight })),
    ).toEqual([
      { cell: { row: 1, column: 1 }, wanted: "4", got: "4", isRight: true },
      { cell: { row: 1, column: 2 }, wanted: "", got: "1", isRight: false },
      { cell: { row: 2, column: 1 }, wanted: "7", got: "", isRight: false },
    ]);
  });

  test("that is not found is wrong in every cell, the empty ones too", () => {
    const verdicts = verdictsOn(grid, reading("", "review"));
    expect(verdicts.map(({ isRight }) => isRight)).toEqual([false, false, false]);
  });
});
