import { expect, test } from "vitest";
import { readDigit, readingOf } from "../testing/readings.ts";
import { doubts } from "./doubts.ts";

const unclear = readDigit(4, {
  reasons: ["low-confidence", "touching"],
  alternatives: [{ digit: 9, confidence: 0.31 }],
});

test("a sure reading needs no words", () => {
  expect(doubts(readingOf([readDigit(1), readDigit(2)]))).toEqual([]);
});

test("says which digit is doubtful, why, and what else it could be", () => {
  expect(doubts(readingOf([readDigit(1)], [unclear]))).toEqual([
    "The 4 (digit 2) is not clear and touches its neighbour; it could be a 9 (31%).",
  ]);
});

test("a digit by itself needs no place", () => {
  expect(doubts(readingOf([unclear]))[0]).toMatch(/^The 4 is not clear/);
});

test("names no alternative that is out of the question", () => {
  const small = readDigit(7, {
    reasons: ["too-small"],
    alternatives: [{ digit: 1, confidence: 0.002 }],
  });
  expect(doubts(readingOf([small]))).toEqual(["The 7 is very small."]);
});

test("digits that are clear one by one may be doubtful together", () => {
  const many = { ...readingOf([readDigit(1), readDigit(2)]), status: "review" } as const;
  expect(doubts(many)).toEqual(["Each digit is clear, but all of them together are less sure."]);
});

test("counts what would be too much to read", () => {
  const sentences = doubts(readingOf(Array.from({ length: 10 }, () => unclear)));
  expect(sentences).toHaveLength(4);
  expect(sentences.at(-1)).toBe("7 more digits are worth a look.");
});
