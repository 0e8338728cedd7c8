import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPlane } from "../../test/planes.ts";
import { pad } from "../geometry/pad.ts";
import { transpose } from "../geometry/transpose.ts";
import { connectedComponents } from "../outline/connected-components.ts";
import type { Plane } from "../picture.ts";
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
  expect(inkOf(removeRules(fromPicture(rows), { mostThickness: 2 }))).toBe(0);
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

test("takes a steep stroke for no rule", () => {
  const drawing = draw(60, 60, (x, y) => Math.abs(x - y) < 1);
  expect(removeRules(drawing, { leastLength: 20, mostThickness: 3 })).toEqual(drawing);
});

test("removes a grid, and leaves what stands in its cells", () => {
  const grid = draw(100, 100, (x, y) => x % 24 < 2 || y % 24 < 2);
  const digits = draw(100, 100, (x, y) => x % 24 > 9 && x % 24 < 15 && y % 24 > 5 && y % 24 < 20);
  const both = { ...grid, data: grid.data.map((value, i) => value | digits.data[i]!) };
  const cleaned = removeRules(both, { direction: "both", leastLength: 50, mostThickness: 3 });
  expect(cleaned).toEqual(digits);
});

test("removes vertical rules as it does horizontal ones", () => {
  const drawing = draw(
    90,
    70,
    (x, y) => y === 40 + Math.round(x / 20) || Math.hypot(x - 40, y - 38) < 9,
  );
  const options = { leastLength: 40, mostThickness: 3 };
  expect(removeRules(transpose(drawing), { ...options, direction: "vertical" })).toEqual(
    transpose(removeRules(drawing, options)),
  );
});

describe("a ruled line through writing", () => {
  const rule = (y: number) => Math.abs(y - 60) <= 1.5;
  const options = { leastLength: 80, mostThickness: 5 };

  test.each([0, 30, 45, 60, -45, -60])(
    "leaves a thin stroke whole that leans by %i degrees",
    (angle) => {
      const tangent = Math.tan((angle * Math.PI) / 180);
      const stroke = (x: number, y: number) =>
        y > 20 &&
        y < 100 &&
        Math.abs((x - 80 - (y - 60) * tangent) * Math.cos(Math.atan(tangent))) < 1.2;
      const drawing = draw(160, 120, (x, y) => rule(y) || stroke(x, y));
      const cleaned = removeRules(drawing, options);
      const { components } = connectedComponents(cleaned);
      expect(components).toHaveLength(1);
      expect(components[0]?.box).toMatchObject({ y: 21, height: 79 });
      expect(cleaned.data[60 * 160 + 10]).toBe(0);
      expect(cleaned.data[60 * 160 + 150]).toBe(0);
    },
  );

  test("leaves a 0 that stands on it closed, and apart from its neighbour", () => {
    const zero = (x: number, y: number, middle: number) =>
      Math.abs(Math.hypot((x - middle) / 0.6, y - 42) - 20) < 2;
    const drawing = draw(160, 120, (x, y) => rule(y) || zero(x, y, 50) || zero(x, y, 90));
    const cleaned = removeRules(drawing, options);
    expect(connectedComponents(cleaned).components).toHaveLength(2);
    const paper = { ...cleaned, data: cleaned.data.map((value) => 255 - value) };
    expect(connectedComponents(paper, { connectivity: 4 }).components).toHaveLength(3);
  });

  test("goes on behind a stroke that runs along it", () => {
    const drawing = draw(200, 120, (x, y) => rule(y) || (x > 90 && x < 115 && y > 54 && y < 60));
    const cleaned = removeRules(drawing, options);
    expect(cleaned.data[60 * 200 + 60]).toBe(0);
    expect(cleaned.data[60 * 200 + 150]).toBe(0);
    expect(cleaned.data[56 * 200 + 100]).toBe(255);
  });
});

test("adds no ink, and doesn't mind where on the paper the drawing is", () => {
  fc.assert(
    fc.property(anyPlane(fc.constantFrom(0, 255)), fc.nat(5), fc.nat(5), (drawing, left, top) => {
      const options = { leastLength: 5, mostThickness: 2, direction: "both" } as const;
      const cleaned = removeRules(drawing, options);
      cleaned.data.forEach((value, i) => {
        expect(value).toBeLessThanOrEqual(drawing.data[i]!);
      });
      expect(removeRules(pad(drawing, { left, top }), options)).toEqual(
        pad(cleaned, { left, top }),
      );
    }),
  );
});

function draw(width: number, height: number, isInk: (x: number, y: number) => boolean): Plane {
  const data = Uint8Array.from({ length: width * height }, (_, i) =>
    isInk(i % width, Math.floor(i / width)) ? 255 : 0,
  );
  return { width, height, data };
}

function inkOf({ data }: Plane): number {
  return data.filter((value) => value > 0).length;
}
