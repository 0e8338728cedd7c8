import { openModel } from "@inkdigit/lenet-model";
import { readerWeights } from "@inkdigit/lenet-model/models/reader";
import { expect, test } from "vitest";
import { blankSheet, write } from "../test/sheets.ts";
import { readOneDigit, readPictureOfDigit } from "./read-picture-of-digit.ts";
import { sheetsOf } from "./sheets-of.ts";

const networks = { reader: openModel(readerWeights()), proofreaders: undefined };

/** A digit that fills a square picture of so many pixels. */
function pictureOf(digit: number, side: number) {
  const sheet = blankSheet(side, side);
  write(sheet, digit, { x: 0, y: 0, size: side });
  return sheet;
}

test.each([60, 96, 150, 230, 500])(
  "what all of a picture of %i pixels makes sure enough, no glance leaves in doubt",
  (side) => {
    for (let digit = 0; digit < 10; digit++) {
      const picture = pictureOf(digit, side);
      const [whole] = readOneDigit(networks, sheetsOf("digit", picture), picture, 0, undefined);
      const asked = whole!.confidence - 1e-9;
      const [line] = readPictureOfDigit(networks, picture, asked, undefined);
      expect(line!.text).toBe(`${digit}`);
      expect(line!.confidence).toBeGreaterThan(asked);
    }
  },
);
