import { rotate90 } from "@inkdigit/image-preprocess";
import { expect, test } from "vitest";
import { sheetOfLines } from "../test/sheets.ts";
import { createClassifier } from "./create-classifier.ts";
import { boxTurnedBack } from "./read-turned-page.ts";

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

test("a box is turned back to where it was", () => {
  const picture = { width: 30, height: 20 };
  const mark = { width: 30, height: 20, data: new Uint8Array(600) };
  mark.data[4 * 30 + 7] = 255;
  for (let quarters = 0; quarters < 4; quarters++) {
    const turned = rotate90(mark, quarters);
    const at = turned.data.indexOf(255);
    const box = { x: at % turned.width, y: Math.floor(at / turned.width), width: 1, height: 1 };
    expect(boxTurnedBack(box, quarters, picture)).toEqual({ x: 7, y: 4, width: 1, height: 1 });
  }
});
