import type { LumaImage } from "@inkdigit/image-preprocess";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blankSheet, sheetOfGrid, sheetOfLines, write } from "../../test/sheets.ts";
import type { Knowledge } from "../classifier.ts";
import { createClassifier } from "../create-classifier.ts";
import { knownOf, satisfies } from "./known.ts";

const classifier = createClassifier();
const line = sheetOfLines("31405");
const alone = classifier.read(line, { as: "line" });

/** A sheet where a 4 and a 9 lie over each other: nobody can tell. */
function doubtful(): LumaImage {
  const sheet = blankSheet(240, 110);
  write(sheet, 1, { x: 20, y: 20 });
  write(sheet, 7, { x: 70, y: 20 });
  write(sheet, 4, { x: 120, y: 20 });
  write(sheet, 9, { x: 120, y: 20 });
  return sheet;
}

test("says nothing of knowledge where there is none", () => {
  expect(alone.text).toBe("31405");
  expect(alone).not.toHaveProperty("changedByConstraint");
  expect(alone.lines[0]).not.toHaveProperty("changedByConstraint");
  expect(alone.lines[0]).not.toHaveProperty("reasons");
});

test.each<[string, Knowledge]>([
  ["the number of digits", { digits: 5 }],
  ["a range of lengths", { digits: { least: 3, most: 8 } }],
  ["a pattern", { pattern: "3[0-4]d.0d" }],
  ["values", { values: ["31405", "31406", "99"] }],
  ["a function", { checksum: (text) => Number(text) % 5 === 0 }],
])("keeps what fits, and is surer of it: %s", (_, known) => {
  const reading = classifier.read(line, { as: "line", ...known });
  expect(reading).toMatchObject({
    text: "31405",
    changedByConstraint: false,
    lines: [{ changedByConstraint: false, digits: alone.lines[0]!.digits }],
  });
  expect(reading.confidence).toBeGreaterThanOrEqual(alone.confidence - 1e-9);
});

test.each<[string, Knowledge, RegExp]>([
  ["fewer digits", { digits: 4 }, /^\d{4}$/],
  ["a pattern", { pattern: "31[69]05" }, /^31[69]05$/],
  ["values", { values: ["31465", "77777"] }, /^31465$/],
  ["a checksum", { digits: 5, checksum: "luhn" }, /^\d{5}$/],
  ["a function", { digits: 5, checksum: (text) => Number(text) % 7 === 0 }, /^\d{5}$/],
])("gives the best that fits, unsure of it where the picture is clear: %s", (_, known, text) => {
  const reading = classifier.read(line, { as: "line", ...known });
  expect(reading.text).toMatch(text);
  expect(satisfies(knownOf(known)!, reading.text)).toBe(true);
  expect(reading).toMatchObject({ status: "review", changedByConstraint: true });
  expect(reading.reasons).toContain("constraint");
  expect(reading.lines[0]!.digits.map(({ digit }) => digit).join("")).toBe(reading.text);
});

test("decides what the picture leaves open", () => {
  const sheet = doubtful();
  const [first, second] = ["174", "179"].map((value) =>
    classifier.read(sheet, { as: "line", values: [value] }),
  );
  expect([first!.text, second!.text]).toEqual(["174", "179"]);
  const changed = [first, second].filter((reading) => reading!.changedByConstraint);
  expect(changed.length).toBeGreaterThanOrEqual(1);
});

test("is for review where nothing fits", () => {
  const reading = classifier.read(line, { as: "line", digits: 60, minConfidence: 0 });
  expect(reading).toMatchObject({
    text: "31405",
    status: "review",
    confidence: 0,
    changedByConstraint: false,
  });
  expect(reading.reasons).toContain("constraint-unmet");
  const never = classifier.read(line, { as: "line", checksum: () => false });
  expect(never.reasons).toContain("constraint-unmet");
});

test("holds for each line of a page", () => {
  const page = classifier.read(sheetOfLines("40817", "26", "7135"), {
    as: "page",
    values: ["40817", "26", "7136"],
  });
  expect(page.text).toBe("40817\n26\n7136");
  expect(page.lines.map((each) => each.changedByConstraint)).toEqual([false, false, true]);
  expect(page).toMatchObject({ status: "review", changedByConstraint: true });
});

describe("single digits", () => {
  const seven = blankSheet(120, 100);
  write(seven, 7, { x: 30, y: 20 });

  test("are chosen among the values", () => {
    const kept = classifier.read(seven, { as: "digit", values: ["1", "7"] });
    expect(kept).toMatchObject({ text: "7", changedByConstraint: false });
    const changed = classifier.read(seven, { as: "digit", values: ["2", "5"] });
    expect(["2", "5"]).toContain(changed.text);
    expect(changed).toMatchObject({ status: "review", changedByConstraint: true });
    expect(changed.reasons).toContain("constraint");
  });

  test("are not all that a picture of one mark may hold", () => {
    expect(classifier.read(seven, { digits: 1 }).text).toBe("7");
    const two = classifier.read(seven, { digits: 2 });
    expect(two.status).toBe("review");
  });

  test("of a grid are each chosen by themselves", () => {
    const options = { as: "grid", grid: { rows: 2, columns: 2 } } as const;
    const sheet = sheetOfGrid(["5.", "08"]);
    const values = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
    const { cells, changedByConstraint } = classifier.read(sheet, { ...options, values });
    expect(cells![0]!.map(({ digit }) => digit)).toEqual([5, null]);
    expect(cells![1]![0]!.digit).not.toBe(0);
    expect(cells![1]![0]).toMatchObject({ changedByConstraint: true });
    expect(cells![1]![1]).toMatchObject({ digit: 8, changedByConstraint: false });
    expect(changedByConstraint).toBe(true);
  });
});

test("whatever is known, what is given fits it or is said not to", () => {
  const knowledge = fc.record(
    {
      digits: fc.oneof(
        fc.integer({ min: 1, max: 8 }),
        fc.record({ least: fc.integer({ min: 1, max: 4 }), most: fc.integer({ min: 4, max: 8 }) }),
      ),
      pattern: fc.constantFrom("d{2,6}", "3d?[0-5]{3}", "dd/dd|d{5}", "9d{3,4}"),
      values: fc.array(fc.stringMatching(/^[0-9]{1,6}$/), { minLength: 1, maxLength: 20 }),
      checksum: fc.constantFrom("luhn", "mod11", "mod97", (text: string) => text.length % 2 === 1),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(knowledge, (known) => {
      const reading = classifier.read(line, { as: "line", ...(known as Knowledge) });
      const ready = knownOf(known as Knowledge);
      if (!ready) return expect(reading).toEqual(alone);
      const isUnmet = reading.reasons.includes("constraint-unmet");
      expect(satisfies(ready, reading.text)).toBe(!isUnmet);
      expect(reading.changedByConstraint).toBe(!isUnmet && reading.text !== alone.text);
    }),
    { numRuns: 20 },
  );
});
