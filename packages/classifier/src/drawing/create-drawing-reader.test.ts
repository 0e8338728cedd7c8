import { type InkImage, toInk } from "@inkdigit/image-preprocess";
import { expect, test } from "vitest";
import { blankSheet, sheetOfLines, write } from "../../test/sheets.ts";
import { createClassifier } from "../create-classifier.ts";
import { createDrawingReader } from "./create-drawing-reader.ts";

const reader = createDrawingReader();
const drawingOf = (...lines: string[]): InkImage => onPaper(sheetOfLines(...lines));

/** As ink, the grey of the sheet taken as paper. */
function onPaper(sheet: ReturnType<typeof blankSheet>): InkImage {
  const { data, ...size } = toInk(sheet, { paper: "light" });
  const paper = 255 - 220;
  return { ...size, data: data.map((level) => Math.max(0, level - paper)) };
}

/** Each row moved to the right by `columns` for each row below it. */
function leaning({ width, height, data }: InkImage, columns: number): InkImage {
  const wide = width + Math.ceil(columns * height);
  const leant = new Uint8Array(wide * height);
  for (let y = 0; y < height; y++) {
    const from = y * wide + Math.round(columns * (height - 1 - y));
    leant.set(data.subarray(y * width, (y + 1) * width), from);
  }
  return { width: wide, height, data: leant };
}

test.each([["7"], ["275"], ["40817", "26354"]])("reads %j", (...lines) => {
  const { reading } = reader.read(drawingOf(...lines));
  expect(reading.text).toBe(lines.join("\n"));
  expect(reading.confidence).toBeGreaterThan(0.75);
});

test.each([0, 0.4, 0.8])(
  "reads the same while the pen is down, of digits that lean by %j",
  (lean) => {
    const drawing = leaning(drawingOf("40817"), lean);
    const unfinished = reader.read(drawing, { unfinished: true }).reading;
    const finished = reader.read(drawing).reading;
    expect(unfinished.text).toBe("40817");
    expect(finished.text).toBe("40817");
    finished.lines[0]!.digits.forEach(({ box }, i) => {
      expect(Math.abs(box.x - unfinished.lines[0]!.digits[i]!.box.x)).toBeLessThanOrEqual(3);
    });
  },
);

test("reads large digits the same while the pen is down, where they are read at half their size", () => {
  const sheet = blankSheet(320, 240);
  write(sheet, 2, { x: 10, y: 40, size: 110 });
  write(sheet, 7, { x: 105, y: 50, size: 120 });
  write(sheet, 5, { x: 205, y: 40, size: 110 });
  const drawing = onPaper(sheet);
  const unfinished = reader.read(drawing, { unfinished: true });
  const finished = reader.read(drawing);
  expect(unfinished.reading.text).toBe("275");
  expect(unfinished.reading.image).toEqual({ width: 320, height: 240 });
  finished.reading.lines[0]!.digits.forEach(({ box }, i) => {
    const other = unfinished.reading.lines[0]!.digits[i]!.box;
    for (const side of ["x", "y", "width", "height"] as const) {
      expect(Math.abs(box[side] - other[side])).toBeLessThanOrEqual(4);
    }
    expect(unfinished.digits[i]!.confidence).toBeCloseTo(finished.digits[i]!.confidence, 1);
  });
});

test("a drawing of an odd width is read while the pen is down, too", () => {
  const sheet = blankSheet(161, 121);
  write(sheet, 7, { x: 20, y: 5, size: 110 });
  expect(reader.read(onPaper(sheet), { unfinished: true }).reading.text).toBe("7");
});

test("says what the network says of each digit, in reading order", () => {
  const { reading, digits } = reader.read(drawingOf("27", "5"));
  expect(digits.map(({ digit }) => digit)).toEqual([2, 7, 5]);
  const read = reading.lines.flatMap((line) => line.digits);
  expect(digits.map(({ confidence }) => confidence)).toEqual(
    read.map(({ confidence }) => confidence),
  );
  for (const { probabilities, field } of digits) {
    expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 4);
    expect(field.data).toHaveLength(28 * 28);
  }
});

test("boxes lie where a classifier finds them", () => {
  const sheet = sheetOfLines("40817");
  const { lines } = createClassifier().read(sheet, { as: "page" });
  const [own] = reader.read(onPaper(sheet)).reading.lines;
  own!.digits.forEach(({ box }, i) => {
    const other = lines[0]!.digits[i]!.box;
    expect(Math.abs(box.x - other.x)).toBeLessThanOrEqual(2);
    expect(Math.abs(box.width - other.width)).toBeLessThanOrEqual(4);
  });
});

test("reads what reaches over the edge, and says so", () => {
  const sheet = blankSheet(100, 60);
  write(sheet, 7, { x: 20, y: 2, size: 56 });
  const drawing = onPaper(sheet);
  const top = Math.floor(drawing.data.findIndex((level) => level > 150) / drawing.width);
  const cut = { width: 100, height: 60 - top, data: drawing.data.slice(100 * top) };
  const { reading } = reader.read(cut);
  expect(reading.text).toBe("7");
  expect(reading.reasons).toContain("off-field");
});

test("an empty pad is blank", () => {
  const { reading, digits } = reader.read({ width: 32, height: 24, data: new Uint8Array(768) });
  expect(reading).toMatchObject({ status: "blank", text: "", lines: [] });
  expect(digits).toEqual([]);
});

test("refuses what is no ink", () => {
  const rgba = { width: 2, height: 2, data: new Uint8Array(16) };
  expect(() => reader.read(rgba)).toThrow("a drawing of 2x2 pixels holds 16 bytes");
  expect(() => reader.read(drawingOf("1"), { minConfidence: 2 })).toThrow("minConfidence: 2");
});
