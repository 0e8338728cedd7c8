import { expect, test } from "vitest";
import { outcomeOfLines } from "./outcome-of-lines.ts";
import type { ReadLine } from "./reading.ts";

function line(text: string, confidence: number): ReadLine {
  return { text, confidence, box: { x: 0, y: 0, width: 9, height: 9 }, digits: [] };
}

test("lines that are sure enough each, but not together, are for review, and it is said why", () => {
  expect(outcomeOfLines([line("12", 0.92), line("345", 0.95)], 0.9)).toMatchObject({
    status: "review",
    text: "12\n345",
    confidence: 0.92 * 0.95,
    reasons: ["low-confidence"],
  });
  expect(outcomeOfLines([line("12", 0.96), line("345", 0.97)], 0.9)).toMatchObject({
    status: "accepted",
    reasons: [],
  });
});
