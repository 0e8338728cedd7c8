import { expect, test } from "vitest";
import { sheetOfLines } from "../test/sheets.ts";
import { createClassifier } from "./create-classifier.ts";

const classifier = createClassifier();

/** A number with a straight line at some height, 0 at the top of its digits and 1 at their feet. */
function ruled(at: number) {
  const sheet = sheetOfLines("40817");
  const [top, bottom] = [28, 68];
  const y = Math.round(top + at * (bottom - top));
  for (let row = y; row < y + 3; row++) {
    sheet.data.fill(60, row * sheet.width + 8, (row + 1) * sheet.width - 8);
  }
  return classifier.read(sheet, { as: "line" });
}

test("a number that is crossed out goes to review, and says why", () => {
  const { status, reasons, confidence } = ruled(0.5);
  expect(reasons).toContain("crossed-out");
  expect(status).toBe("review");
  expect(confidence).toBeLessThanOrEqual(0.5);
});

test("digits that stand apart do not touch", () => {
  expect(classifier.read(sheetOfLines("40817"), { as: "line" }).reasons).toEqual([]);
});

test.each([1.15, 0.95])("a number on a ruled line is not crossed out", (at) => {
  const { text, reasons } = ruled(at);
  expect(text).toBe("40817");
  expect(reasons).not.toContain("crossed-out");
});
