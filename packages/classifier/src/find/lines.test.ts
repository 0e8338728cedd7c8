import fc from "fast-check";
import { expect, test } from "vitest";
import { groupIntoLines, typicalHeight } from "./lines.ts";
import type { Mark } from "./mark.ts";

/** A mark of solid ink at a place, named by its label. */
function mark(label: number, x: number, y: number, width = 6, height = 10): Mark {
  return { box: { x, y, width, height }, area: width * height, labels: [label] };
}

/** The labels of each line. */
function labels(lines: readonly (readonly Mark[])[]): number[][][] {
  return lines.map((line) => line.map((each) => [...each.labels]));
}

test("reads a line from left to right, whatever the order of the marks", () => {
  const marks = [mark(3, 40, 0), mark(1, 0, 0), mark(2, 20, 1)];
  expect(labels(groupIntoLines(marks))).toEqual([[[1], [2], [3]]]);
});

test("reads the upper line first", () => {
  const marks = [mark(3, 0, 30), mark(1, 0, 0), mark(4, 20, 31), mark(2, 20, 1)];
  expect(labels(groupIntoLines(marks))).toEqual([
    [[1], [2]],
    [[3], [4]],
  ]);
});

test("follows a line that slopes by more than its height", () => {
  const marks = [mark(1, 0, 0), mark(2, 15, 4), mark(3, 30, 8), mark(4, 45, 12), mark(5, 60, 16)];
  expect(labels(groupIntoLines(marks))).toEqual([[[1], [2], [3], [4], [5]]]);
});

test("starts a new line where the gap is wide, unless told that there is but one", () => {
  const marks = [mark(1, 0, 0), mark(2, 100, 0)];
  expect(labels(groupIntoLines(marks))).toHaveLength(2);
  expect(labels(groupIntoLines(marks, Number.POSITIVE_INFINITY))).toEqual([[[1], [2]]]);
});

test("joins the bar of a 5 to its body", () => {
  const marks = [mark(1, 0, 0), mark(2, 20, 3, 7, 8), mark(3, 21, 0, 7, 5)];
  const [line] = groupIntoLines(marks);
  expect(line?.map((each) => [...each.labels].sort())).toEqual([[1], [2, 3]]);
  expect(line?.[1]?.box).toEqual({ x: 20, y: 0, width: 8, height: 11 });
});

test("keeps a comma with the line that it stands in", () => {
  const marks = [
    mark(1, 0, 0),
    mark(2, 8, 8, 2, 3),
    mark(3, 12, 0),
    mark(4, 0, 40),
    mark(5, 12, 40),
  ];
  expect(labels(groupIntoLines(marks))).toEqual([
    [[1], [2], [3]],
    [[4], [5]],
  ]);
});

test("leaves an underline out, and not the bar of a 5", () => {
  const underline = mark(3, 0, 12, 24, 2);
  expect(labels(groupIntoLines([mark(1, 0, 0), mark(2, 16, 0), underline]))).toEqual([[[1], [2]]]);
  const bar = mark(3, 17, 0, 7, 2);
  expect(labels(groupIntoLines([mark(1, 0, 0), mark(2, 16, 3), bar]))[0]).toHaveLength(2);
});

test("is not misled by dust when it judges the height of the writing", () => {
  const dust = Array.from({ length: 50 }, (_, i) => mark(i, i * 3, 50, 1, 1));
  expect(typicalHeight([...dust, mark(100, 0, 0), mark(101, 20, 0)])).toBe(10);
  expect(typicalHeight([])).toBe(0);
});

test("loses no component of a tall mark and doubles none", () => {
  const place = fc.record({
    x: fc.nat(200),
    y: fc.nat(200),
    height: fc.integer({ min: 8, max: 12 }),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 30 }), (places) => {
      const marks = places.map(({ x, y, height }, i) => mark(i, x, y, 6, height));
      const found = groupIntoLines(marks).flatMap((line) => line.flatMap((each) => each.labels));
      expect(found.sort((a, b) => a - b)).toEqual(marks.map((_, i) => i));
    }),
  );
});
