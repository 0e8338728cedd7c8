import { describe, expect, test } from "vitest";
import { formatRanges, inRanges, pageRanges } from "./page-ranges.ts";

const END = Number.POSITIVE_INFINITY;

describe("pages", () => {
  test.each([
    ["2", [{ first: 2, last: 2 }]],
    ["1-3", [{ first: 1, last: 3 }]],
    [
      "1, 4-6,9-",
      [
        { first: 1, last: 1 },
        { first: 4, last: 6 },
        { first: 9, last: END },
      ],
    ],
  ])("%s", (text, ranges) => {
    expect(pageRanges.parse(text)).toEqual(ranges);
  });

  test.each(["", "0", "3-1", "-2", "1,,2", "one", "1.5", "1-2-3"])("not %s", (text) => {
    expect(pageRanges.parse(text)).toBeUndefined();
  });

  test("are in the ranges or not, and can be written again", () => {
    const ranges = pageRanges.parse("1,4-6,9-")!;
    expect([1, 2, 3, 4, 6, 7, 9, 500].filter((page) => inRanges(page, ranges))).toEqual([
      1, 4, 6, 9, 500,
    ]);
    expect(formatRanges(ranges)).toBe("1,4-6,9-");
  });
});
