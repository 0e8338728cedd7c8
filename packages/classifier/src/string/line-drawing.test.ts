import type { InkImage } from "@inkdigit/image-preprocess";
import { expect, test } from "vitest";
import { writtenInk } from "../find/written-ink.ts";
import { sheetOf } from "../sheet.ts";
import { cutLine, drawLine } from "./line-drawing.ts";

/** A stroke 80 pixels high whose top stands `lean` columns to the right of its foot. */
function stroke(lean: number): InkImage {
  const data = new Uint8Array(200 * 120);
  for (let y = 20; y < 100; y++) {
    const x = 80 + Math.round((lean * (100 - y)) / 80);
    data.fill(255, y * 200 + x, y * 200 + x + 10);
  }
  return { width: 200, height: 120, data };
}

test.each([
  [28, 19.3],
  [28, 0],
  [28, -19.3],
  [0, 15],
])(
  "a stroke that leans by %i columns has its box, drawn at a slant of %f degrees",
  (lean, slant) => {
    const sheet = sheetOf(writtenInk({ darkness: stroke(lean), scale: 1 })!);
    const drawing = drawLine(cutLine(sheet, sheet.marks), 80, slant);
    const pixels = Array.from(drawing.mask.data, (ink, i) => (ink ? i : -1)).filter((i) => i >= 0);
    const box = drawing.boxOf(pixels);
    expect(Math.abs(box.x - 80)).toBeLessThan(4);
    expect(Math.abs(box.x + box.width - (90 + lean))).toBeLessThan(4);
  },
);
