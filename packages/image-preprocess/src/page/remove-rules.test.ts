import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import { expect, test } from "vitest";
import { removeRules } from "./remove-rules.ts";

test("takes a rule away, and leaves the stroke that crosses it whole", () => {
  const drawing = fromPicture([
    "..........##....................",
    "..........##....................",
    "..........##....................",
    "################################",
    "..........##....................",
    "..........##....................",
    "..........##....................",
  ]);
  expect(toPicture(removeRules(drawing, { mostThickness: 2 }))).toEqual([
    "..........##....................",
    "..........##....................",
    "..........##....................",
    "..........##....................",
    "..........##....................",
    "..........##....................",
    "..........##....................",
  ]);
});

test("follows a rule that slopes", () => {
  const rows = Array.from({ length: 8 }, (_, y) =>
    Array.from({ length: 48 }, (_, x) => (Math.floor(x / 8) === y ? "#" : ".")).join(""),
  );
  expect(removeRules(fromPicture(rows), { mostThickness: 2 }).data.every((v) => v === 0)).toBe(
    true,
  );
});

test("takes a short bar for a stroke", () => {
  const drawing = fromPicture(["................", "..###...........", "................"]);
  expect(removeRules(drawing, { leastLength: 8, mostThickness: 2 })).toEqual(drawing);
});

test("takes a thick bar for a stroke", () => {
  const drawing = fromPicture(["########", "########", "########", "########", "........"]);
  expect(removeRules(drawing, { leastLength: 4, mostThickness: 3 })).toEqual(drawing);
});

test("takes a row of dots for no rule", () => {
  const drawing = fromPicture(["#...#...#...#...#...#...#...#..."]);
  expect(removeRules(drawing, { leastLength: 8, mostThickness: 1 })).toEqual(drawing);
});
