import { expect, test } from "vitest";
import { addStroke, clearInk, emptyHistory, redo, undo } from "./ink-history.ts";

const one = [{ x: 1, y: 1, breadth: 9 }];
const two = [{ x: 2, y: 2, breadth: 9 }];
const both = addStroke(addStroke(emptyHistory, one), two);

test("undo takes the last stroke away, redo gives it back", () => {
  expect(undo(both).present).toEqual([one]);
  expect(redo(undo(both))).toEqual(both);
});

test("undo brings a wiped pad back", () => {
  expect(clearInk(both).present).toEqual([]);
  expect(undo(clearInk(both)).present).toEqual([one, two]);
});

test("a new stroke ends what could be done again", () => {
  expect(redo(addStroke(undo(both), two)).present).toEqual([one, two]);
  expect(addStroke(undo(both), two).future).toEqual([]);
});

test("at either end, and on an empty pad, nothing happens", () => {
  expect(undo(emptyHistory)).toBe(emptyHistory);
  expect(redo(both)).toBe(both);
  expect(clearInk(emptyHistory)).toBe(emptyHistory);
});
