import { invert, type LumaImage } from "@inkdigit/image-preprocess";
import { readerWeights } from "@inkdigit/lenet-model/models/reader";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { blankSheet, sheetOfGrid, sheetOfLines, write } from "../test/sheets.ts";
import { createClassifier } from "./create-classifier.ts";

const classifier = createClassifier();

test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])("tells a picture of a %i", (digit) => {
  const sheet = blankSheet(120, 100);
  write(sheet, digit, { x: 30, y: 20 });
  const told = classifier.classify(sheet);
  expect(told?.digit).toBe(digit);
  expect(told?.confidence).toBeGreaterThan(0.8);
  expect(told?.probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
  expect(told?.field).toMatchObject({ width: 28, height: 28 });
  expect(classifier.read(sheet)).toMatchObject({ text: `${digit}`, status: "accepted" });
});

test("reads a line, with a box around each digit", () => {
  const { lines, text, confidence } = classifier.read(sheetOfLines("3140592687"), { as: "line" });
  expect(text).toBe("3140592687");
  expect(confidence).toBeGreaterThan(0.8);
  const boxes = lines[0]!.digits.map((digit) => digit.box);
  boxes.forEach((box, i) => {
    expect(box.x).toBeGreaterThanOrEqual(20 + 50 * i);
    expect(box.x + box.width).toBeLessThanOrEqual(76 + 50 * i);
  });
});

test("takes digits that stand close together for several", () => {
  const sheet = blankSheet(400, 220);
  [2, 7, 5].forEach((digit, i) => {
    write(sheet, digit, { x: 20 + 115 * i, y: 40, size: 140 });
  });
  expect(classifier.read(sheet)).toMatchObject({ text: "275", status: "accepted" });
});

test("reads a page line by line", () => {
  expect(classifier.read(sheetOfLines("40817", "26", "7135"), { as: "page" }).text).toBe(
    "40817\n26\n7135",
  );
});

test("reads light writing on a dark board all the same", () => {
  expect(classifier.read(invert(sheetOfLines("5290")), { as: "line" }).text).toBe("5290");
});

test("reads RGBA as it reads luma", () => {
  const luma = sheetOfLines("617");
  const data = new Uint8ClampedArray(luma.data.length * 4);
  luma.data.forEach((level, i) => {
    data.set([level, level, level, 255], 4 * i);
  });
  const { width, height } = luma;
  expect(classifier.read({ width, height, data })).toEqual(classifier.read(luma));
});

test("reads a line over a rule and in a shadow", () => {
  const sheet = sheetOfLines("92635");
  for (let y = 78; y < 81; y++) sheet.data.fill(120, y * sheet.width, (y + 1) * sheet.width);
  const shaded = sheet.data.map((level, i) => (i % sheet.width < 130 ? level * 0.55 : level));
  expect(classifier.read({ ...sheet, data: shaded }, { as: "line" }).text).toBe("92635");
});

test("reads a grid, and knows its empty cells", () => {
  const rows = ["5..7", ".12.", "....", "8.60"];
  const reading = classifier.read(sheetOfGrid(rows), { as: "grid", grid: { rows: 4, columns: 4 } });
  expect(reading.cells?.map((row) => row.map((cell) => cell.digit ?? ".").join(""))).toEqual(rows);
  expect(reading.cells?.[2]?.[1]?.status).toBe("blank");
  const { x, y } = reading.cells![0]![0]!.box;
  expect([Math.abs(x - 30), Math.abs(y - 30)].every((away) => away <= 3)).toBe(true);
});

test("says that there is no grid on a page without one", () => {
  const reading = classifier.read(sheetOfLines("123"), { as: "grid" });
  expect(reading).toMatchObject({ status: "review", reasons: ["no-grid"], text: "" });
});

test.each([
  ["white", blankSheet(80, 60, 255)],
  ["grey", blankSheet(80, 60, 128)],
  ["black", blankSheet(80, 60, 0)],
  ["one pixel", blankSheet(1, 1, 90)],
  ["one row", blankSheet(300, 1, 200)],
])("says that a sheet is blank: %s", (_, sheet) => {
  for (const as of ["auto", "digit", "line", "page"] as const) {
    expect(classifier.read(sheet, { as })).toMatchObject({ status: "blank", text: "", lines: [] });
  }
  expect(classifier.classify(sheet)).toBeUndefined();
});

test("accepts no stripes, no checks and no noise", () => {
  const patterns: ((x: number, y: number) => number)[] = [
    (x) => (x % 8 < 4 ? 30 : 220),
    (_, y) => (y % 16 < 8 ? 30 : 220),
    (x, y) => (((x >> 4) + (y >> 4)) % 2) * 200,
    (x, y) => Math.imul(x * 7919 + y * 104729 + 1, 2654435761) >>> 24,
  ];
  for (const pattern of patterns) {
    const data = Uint8Array.from({ length: 200 * 150 }, (_, i) =>
      pattern(i % 200, Math.floor(i / 200)),
    );
    for (const as of ["auto", "digit", "page"] as const) {
      expect(classifier.read({ width: 200, height: 150, data }, { as }).status).not.toBe(
        "accepted",
      );
    }
  }
});

test("answers whatever the picture, with probabilities that are ones", () => {
  const picture = fc
    .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) })
    .chain(({ width, height }) =>
      fc
        .uint8Array({ minLength: width * height, maxLength: width * height })
        .map((data): LumaImage => ({ width, height, data })),
    );
  const layout = fc.constantFrom("auto", "digit", "line", "page", "grid");
  fc.assert(
    fc.property(picture, layout, (luma, as) => {
      const reading = classifier.read(luma, { as: as as "auto" });
      expect(reading.confidence).toBeGreaterThanOrEqual(0);
      expect(reading.confidence).toBeLessThanOrEqual(1);
      expect(reading.image).toEqual({ width: luma.width, height: luma.height });
    }),
    { numRuns: 150 },
  );
}, 120_000);

test("changes no pixel of what it is given", () => {
  const sheet = sheetOfLines("48");
  const before = sheet.data.slice();
  classifier.read(sheet);
  expect(sheet.data).toEqual(before);
});

test("takes what is as sure as asked", () => {
  const sheet = sheetOfLines("73");
  const { confidence } = classifier.read(sheet);
  expect(classifier.read(sheet, { minConfidence: confidence }).status).toBe("accepted");
  expect(classifier.read(sheet, { minConfidence: 1 }).status).toBe(
    confidence === 1 ? "accepted" : "review",
  );
});

test("refuses a model file that is none", () => {
  expect(() => createClassifier({ model: Uint8Array.of(1, 2, 3) })).toThrow(
    expect.objectContaining({ name: "ModelError" }),
  );
});

/** A 1 with a long flag, or a 7 whose bar droops. */
function sheetOfOneOrSeven(): LumaImage {
  const sheet = blankSheet(100, 100);
  const draw = (fromX: number, fromY: number, toX: number, toY: number) => {
    for (let i = 0; i <= 100; i++) {
      const x = Math.round(fromX + ((toX - fromX) * i) / 100);
      const y = Math.round(fromY + ((toY - fromY) * i) / 100);
      for (let across = -3; across <= 3; across++)
        sheet.data.fill(20, (y + across) * 100 + x - 3, (y + across) * 100 + x + 4);
    }
  };
  draw(28, 32, 62, 20);
  draw(62, 20, 54, 82);
  return sheet;
}

test("asks proofreaders where it is in doubt, and only there", () => {
  const proofreader = vi.fn(readerWeights);
  const { classify, read } = createClassifier({ proofreaders: [proofreader] });
  const plain = blankSheet(120, 100);
  write(plain, 3, { x: 30, y: 20 });
  expect(classify(plain)?.digit).toBe(3);
  expect(read(sheetOfLines("3140592687"), { as: "line" }).text).toBe("3140592687");
  expect(proofreader).not.toHaveBeenCalled();
  expect(classify(sheetOfOneOrSeven())).toBeDefined();
  expect(classify(sheetOfOneOrSeven())).toBeDefined();
  expect(proofreader).toHaveBeenCalledOnce();
});

test("says what is wrong with a proofreader when it is needed", () => {
  const { read } = createClassifier({ proofreaders: [() => new Uint8Array(100)] });
  expect(() => read(sheetOfOneOrSeven(), { as: "digit" })).toThrowError(
    expect.objectContaining({ code: "CORRUPT_FILE" }),
  );
});
