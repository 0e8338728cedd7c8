import type { LumaImage } from "@inkdigit/image-preprocess";
import { expect, test } from "vitest";
import { blankSheet, write } from "../test/sheets.ts";
import { createClassifier } from "./create-classifier.ts";

const classifier = createClassifier();
const read = (picture: LumaImage) => classifier.read(picture, { as: "digit" }).text;

/** A digit in pencil, `darkness` levels darker than the paper. */
function pencilled(digit: number, darkness: number): LumaImage {
  const sheet = blankSheet(110, 110, 255);
  write(sheet, digit, { x: 23, y: 23, size: 64 });
  return { ...sheet, data: sheet.data.map((level) => 230 - ((255 - level) / 255) * darkness) };
}

test.each([1, 2, 3, 6, 8, 9])("reads a pencilled %i in a box of black lines", (digit) => {
  const { width, height, data } = pencilled(digit, 45);
  const boxed = data.map((level, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return x < 9 || y < 9 || x >= width - 7 || y >= height - 8 ? 15 : level;
  });
  expect(read({ width, height, data: boxed })).toBe(`${digit}`);
});

test.each([1, 2, 3, 7, 8, 9])(
  "reads a pencilled %i below and beside lines with paper behind them",
  (digit) => {
    const { width, height, data } = pencilled(digit, 45);
    const lined = data.map((level, i) => {
      const [x, y] = [i % width, Math.floor(i / width)];
      return (y >= 9 && y < 17) || (x >= width - 14 && x < width - 7) ? 15 : level;
    });
    expect(read({ width, height, data: lined })).toBe(`${digit}`);
  },
);

test.each([
  [
    "2",
    3,
    [
      "   ######   ",
      " ##      ## ",
      "          # ",
      "          # ",
      "         #  ",
      "       ##   ",
      "     ##     ",
      "   ##       ",
      "  #         ",
      " #          ",
      "############",
    ],
  ],
  [
    "7",
    1,
    [
      "                ",
      "################",
      "################",
      "            ##+ ",
      "           +##  ",
      "           ##+  ",
      "          +##   ",
      "         +##+   ",
      "         ##+    ",
      "        +##     ",
      "        ##+     ",
      "       +##      ",
      "      +##+      ",
      "      ##+       ",
      "     +##        ",
      "                ",
    ],
  ],
])("does not take the bar of a %s that is cut out tightly for a rule", (digit, pixel, rows) => {
  const [width, height] = [rows[0]!.length * pixel, rows.length * pixel];
  const levels = { "#": 20, "+": 130, " ": 240 };
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return levels[rows[Math.floor(y / pixel)]![Math.floor(x / pixel)] as keyof typeof levels];
  });
  expect(read({ width, height, data })).toBe(digit);
});

test.each([2, 3, 5])("reads a %i on paper in the shade, with sunshine at one side", (digit) => {
  const sheet = blankSheet(128, 128, 255);
  write(sheet, digit, { x: 34, y: 34, size: 60 });
  const data = sheet.data.map((level, i) => {
    const [x, y] = [i % 128, Math.floor(i / 128)];
    if (x < 8) return 12;
    const edge = 100 + 24 * (y / 128) ** 2;
    const light = 96 + 120 * Math.min(1, Math.max(0, (x - edge) / 10));
    return light * (0.25 + (0.75 * level) / 255);
  });
  expect(read({ ...sheet, data })).toBe(`${digit}`);
});

test.each([
  ["huge", 440],
  ["large", 300],
  ["middling", 120],
  ["small", 60],
])("reads a %s digit on a large picture, and says where it stands", (_, size) => {
  const sheet = blankSheet(640, 480);
  write(sheet, 5, { x: 150, y: 40, size });
  const { text, lines } = classifier.read(sheet, { as: "digit" });
  expect(text).toBe("5");
  // The ink of MNIST's digits lies in the middle 20 of 28 pixels.
  const { x, y, width, height } = lines[0]!.box;
  const margin = size / 28;
  expect(Math.abs(y + height / 2 - (40 + size / 2))).toBeLessThan(2 * margin);
  expect(Math.abs(x + width / 2 - (150 + size / 2))).toBeLessThan(2 * margin);
  expect(Math.abs(height - (20 * size) / 28)).toBeLessThan(3 * margin);
});
