import { expect, test } from "vitest";
import { blankSheet, write } from "../../test/sheets.ts";
import { createClassifier } from "../create-classifier.ts";

/** Digits, each in a box of its own. */
function comb(digits: string, gap: number, down = 0) {
  const side = 70;
  const sheet = blankSheet(60 + (side + gap) * digits.length, 60 + side);
  const rule = (x: number, y: number, width: number, height: number) => {
    for (let row = y; row < y + height; row++) {
      sheet.data.fill(90, row * sheet.width + x, row * sheet.width + x + width);
    }
  };
  [...digits].forEach((digit, i) => {
    const x = 30 + (side + gap) * i;
    rule(x, 30, side, 3);
    rule(x, 27 + side, side, 3);
    rule(x, 30, 3, side);
    rule(x + side - 3, 30, 3, side);
    write(sheet, Number(digit), { x: x + 10, y: 38 + down, size: 52 });
  });
  return sheet;
}

test.each([
  ["apart", 16],
  ["in a row, with the edges between them shared", -3],
])("reads digits in boxes that stand %s", (_, gap) => {
  expect(createClassifier().read(comb("40762", gap), { as: "line" }).text).toBe("40762");
});

test("reads digits that stand on the edges of their boxes", () => {
  const sheet = comb("2463", 16, 9);
  expect(createClassifier().read(sheet, { as: "line" }).text).toBe("2463");
});

test("takes no 0 for a box", () => {
  const sheet = blankSheet(160, 120);
  write(sheet, 0, { x: 20, y: 20, size: 90 });
  expect(createClassifier().read(sheet, { as: "line" }).text).toBe("0");
});
