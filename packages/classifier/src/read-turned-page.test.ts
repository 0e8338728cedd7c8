import {
  getPerspectiveTransform,
  type Quadrilateral,
  rotate90,
  transformPoint,
  warpPerspective,
} from "@inkdigit/image-preprocess";
import { expect, test } from "vitest";
import { blankSheet, sheetOfLines, write } from "../test/sheets.ts";
import { createClassifier } from "./create-classifier.ts";

const classifier = createClassifier();
const page = sheetOfLines("40817", "26354");

test.each([0, 1, 2, 3])("reads a page that was turned by %i quarters", (quarters) => {
  const { text, lines } = classifier.read(rotate90(page, quarters), { as: "page" });
  expect(text).toBe("40817\n26354");
  const upright = classifier.read(page, { as: "page" }).lines[0]!.digits[0]!.box;
  const turned = lines[0]!.digits[0]!.box;
  const area = upright.width * upright.height;
  expect(Math.abs(turned.width * turned.height - area)).toBeLessThan(0.2 * area);
});

test("reads a page whose digits stand far apart, so that its columns could be lines", () => {
  const wide = blankSheet(700, 260);
  [..."4081"].forEach((digit, i) => {
    write(wide, Number(digit), { x: 20 + 180 * i, y: 20 });
    write(wide, Number("2635"[i]), { x: 20 + 180 * i, y: 150 });
  });
  expect(classifier.read(rotate90(wide, 1), { as: "page" }).text).toBe("4081\n2635");
});

test("reads a sheet that lies aslant on a dark desk, and says where on the picture", () => {
  const corners: Quadrilateral = [
    { x: 190, y: 120 },
    { x: 520, y: 100 },
    { x: 560, y: 330 },
    { x: 170, y: 320 },
  ];
  const upright: Quadrilateral = [
    { x: 0, y: 0 },
    { x: page.width - 1, y: 0 },
    { x: page.width - 1, y: page.height - 1 },
    { x: 0, y: page.height - 1 },
  ];
  const matrix = getPerspectiveTransform(upright, corners);
  const size = { width: 800, height: 560 };
  const photo = warpPerspective(page, matrix, { ...size, border: "constant" });
  const { text, lines } = classifier.read(photo, { as: "page" });
  expect(text).toBe("40817\n26354");
  // The first 4 stands in a box of 56 pixels at (20, 20) of the page.
  const { x, y } = transformPoint({ x: 48, y: 48 }, matrix);
  const { box } = lines[0]!.digits[0]!;
  expect(Math.abs(box.x + box.width / 2 - x)).toBeLessThan(8);
  expect(Math.abs(box.y + box.height / 2 - y)).toBeLessThan(8);
});
