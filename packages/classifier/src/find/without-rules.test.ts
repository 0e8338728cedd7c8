import type { InkImage } from "@inkdigit/image-preprocess";
import { expect, test } from "vitest";
import { withoutRules } from "./without-rules.ts";
import { writtenInk } from "./written-ink.ts";

const [width, height] = [120, 200];
const length = { widths: 0.25, heights: 0.54 };

/** A column of a ledger: a shadow along the left, a black rule along the right. */
function column(): InkImage {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < 14; x++) data[y * width + x] = 45 - 2 * x;
    data.fill(175, y * width + 110, y * width + 112);
  }
  return { width, height, data };
}

/** With an upright stroke in the middle. */
function columnWithStroke(level: number): InkImage {
  const page = column();
  for (let y = 80; y < 100; y++) page.data.fill(level, y * width + 60, y * width + 62);
  return page;
}

const inkedColumns = ({ data }: InkImage) =>
  new Set([...data.keys()].filter((i) => data[i] !== 0).map((i) => i % width));

test("a pale stroke beside a black rule is not lost among shadows", () => {
  const written = writtenInk({ darkness: columnWithStroke(110), scale: 1 })!;
  const versions = withoutRules(written, length);
  expect(versions.map(({ mask }) => inkedColumns(mask))).toContainEqual(new Set([60, 61]));
});

test("one version is enough where both thresholds find the same", () => {
  const plain = columnWithStroke(160);
  plain.data.forEach((level, i) => {
    if (level <= 45) plain.data[i] = 0;
  });
  const versions = withoutRules(writtenInk({ darkness: plain, scale: 1 })!, length);
  expect(versions.map(({ mask }) => inkedColumns(mask))).toEqual([new Set([60, 61])]);
});

test("a sheet of rules alone is blank", () => {
  const rules = column();
  rules.data.forEach((level, i) => {
    if (level <= 45) rules.data[i] = 0;
  });
  expect(withoutRules(writtenInk({ darkness: rules, scale: 1 })!, length)).toEqual([]);
});
