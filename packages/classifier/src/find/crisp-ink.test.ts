import { gaussianBlur, type LumaImage } from "@inkdigit/image-preprocess";
import { expect, test } from "vitest";
import { crispInk } from "./crisp-ink.ts";
import { evenInk } from "./even-ink.ts";
import { type WrittenInk, writtenInk } from "./written-ink.ts";

const SIDE = 120;

/** Two upright strokes of 10 pixels with a gap of 6 between them, at x = 60, out of focus. */
function strokesRunTogether(): LumaImage {
  const data = new Uint8Array(SIDE * SIDE).fill(200);
  for (let y = 20; y < 100; y++) {
    data.fill(60, y * SIDE + 47, y * SIDE + 57);
    data.fill(60, y * SIDE + 63, y * SIDE + 73);
  }
  return gaussianBlur({ width: SIDE, height: SIDE, data }, { sigmaX: 4 });
}

/** Ink in the gap, as a share of that in the middle of a stroke. */
function gapOf({ ink }: WrittenInk): number {
  const row = ink.data.subarray(60 * SIDE, 61 * SIDE);
  return row[60]! / row[52]!;
}

test("opens a gap that blur had filled, and keeps the strokes", () => {
  const written = writtenInk(evenInk(strokesRunTogether()))!;
  const crisp = crispInk(written);
  expect(written.mask.data[60 * SIDE + 60]).toBe(255);
  expect(gapOf(written)).toBeGreaterThan(0.6);
  expect(gapOf(crisp)).toBeLessThan(0.4);
  expect(crisp.ink.data[60 * SIDE + 52]).toBeGreaterThan(200);
});

test("has ink where it says that there is ink, and nowhere else", () => {
  const { ink, mask } = crispInk(writtenInk(evenInk(strokesRunTogether()))!);
  expect(mask.data).toEqual(ink.data.map((level) => (level > 0 ? 255 : 0)));
});
