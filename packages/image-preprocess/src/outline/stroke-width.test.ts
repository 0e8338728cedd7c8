import { fromPicture } from "@inkdigit/test-pictures";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyPlane } from "../../test/planes.ts";
import { rotate90 } from "../geometry/rotate-90.ts";
import { strokeWidth } from "./stroke-width.ts";

test("is that of a bar, and of one pixel", () => {
  expect(strokeWidth(fromPicture([".......", "#######", "#######", "......."]))).toBe(2);
  expect(strokeWidth(fromPicture(["...", ".#.", "..."]))).toBe(1);
  expect(strokeWidth(fromPicture(["#...", ".#..", "..#.", "...#"]))).toBe(1);
});

test("is 0 without ink", () => {
  expect(strokeWidth(fromPicture(["...", "..."]))).toBe(0);
  expect(strokeWidth({ width: 0, height: 0, data: new Uint8Array() })).toBe(0);
});

test.each([0, 10, 22.5, 30, 45, 60, 77])("is that of a stroke at %s degrees", (degrees) => {
  const data = new Uint8Array(200 * 200);
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  for (let y = 0; y < 200; y++) {
    for (let x = 0; x < 200; x++) {
      if (Math.abs((x - 100) * sin - (y - 100) * cos) < 6) data[y * 200 + x] = 255;
    }
  }
  const width = strokeWidth({ width: 200, height: 200, data });
  expect(width).toBeGreaterThanOrEqual(11);
  expect(width).toBeLessThan(13.5);
});

test("doesn't change when a drawing is turned by a quarter", () => {
  fc.assert(
    fc.property(anyPlane(fc.constantFrom(0, 255)), (drawing) => {
      expect(strokeWidth(rotate90(drawing))).toBe(strokeWidth(drawing));
    }),
  );
});
