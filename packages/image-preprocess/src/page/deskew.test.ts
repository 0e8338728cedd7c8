import { fromPicture } from "@inkdigit/test-pictures";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rotate } from "../geometry/rotate.ts";
import type { Plane } from "../picture.ts";
import { deskew } from "./deskew.ts";
import { deslant } from "./deslant.ts";
import { skewAngle } from "./skew-angle.ts";
import { slantAngle } from "./slant-angle.ts";

/** Lines of marks that look like digits from afar, upright and level. */
const PAGE = draw(400, 300, (x, y) => {
  const across = x % 24;
  const down = y % 40;
  if (x < 40 || x > 360 || y < 40 || y > 260 || across > 14) return false;
  const shape = Math.floor(x / 24) * 7 + Math.floor(y / 40) * 3;
  const stem = across > 5 && across < 9 && down > 8 && down < 30;
  const ring = Math.abs(Math.hypot(across - 7, (down - 19) * 0.7) - 6) < 1.5;
  return shape % 3 === 0 ? stem : ring;
});

describe("skew", () => {
  test("is 0 on an empty sheet and on a level page", () => {
    expect(skewAngle(fromPicture(["...", "..."]))).toBe(0);
    expect(skewAngle({ width: 0, height: 0, data: new Uint8Array() })).toBe(0);
    expect(Math.abs(skewAngle(PAGE))).toBeLessThan(0.3);
  });

  test("is found within half a degree, and undone", () => {
    const angles = fc.double({ min: -14, max: 14, noNaN: true });
    fc.assert(
      fc.property(angles, (angle) => {
        const turned = rotate(PAGE, angle);
        expect(Math.abs(skewAngle(turned) - angle)).toBeLessThan(0.5);
        expect(Math.abs(skewAngle(deskew(turned)))).toBeLessThan(0.5);
      }),
      { numRuns: 15 },
    );
  });

  test("is that of a ruled line", () => {
    const line = draw(300, 200, (x, y) => Math.abs(y - 100 + x * Math.tan(Math.PI / 30)) < 1.5);
    expect(skewAngle(line)).toBeCloseTo(6, 0);
  });

  test("of more than 15 degrees is found where one looks for it", () => {
    const turned = rotate(PAGE, 27);
    expect(Math.abs(skewAngle(turned, { most: 40 }) - 27)).toBeLessThan(0.5);
    for (const most of [0, -3, 46, Number.NaN]) {
      expect(() => skewAngle(PAGE, { most })).toThrow(
        expect.objectContaining({ code: "INVALID_ARGUMENT" }),
      );
    }
  });
});

describe("slant", () => {
  test("is 0 on an empty sheet and on upright strokes", () => {
    expect(slantAngle(fromPicture(["...", "..."]))).toBe(0);
    expect(Math.abs(slantAngle(PAGE))).toBeLessThan(2);
  });

  test.each([-20, 10, 25, 40])("of %i degrees is found, and undone", (angle) => {
    const lean = Math.tan((angle * Math.PI) / 180);
    const strokes = draw(200, 60, (x, y) => {
      const across = (x + (y - 30) * lean) % 30;
      return y > 8 && y < 52 && x > 40 && x < 160 && across > 10 && across < 14;
    });
    expect(Math.abs(slantAngle(strokes) - angle)).toBeLessThan(2);
    const upright = deslant(strokes);
    expect(Math.abs(slantAngle(upright))).toBeLessThan(2);
    expect(inkOf(upright)).toBeCloseTo(inkOf(strokes), -2);
  });

  test("can be given", () => {
    const slash = draw(40, 21, (x, y) => Math.abs(x - 20 + (y - 10)) < 1.5);
    const upright = deslant(slash, 45);
    expect(upright.width).toBe(60);
    for (let y = 0; y < 21; y++) {
      expect(upright.data[y * 60 + 30]).toBe(255);
      expect(upright.data[y * 60 + 25]).toBe(0);
    }
  });
});

function draw(width: number, height: number, isInk: (x: number, y: number) => boolean): Plane {
  const data = Uint8Array.from({ length: width * height }, (_, i) =>
    isInk(i % width, Math.floor(i / width)) ? 255 : 0,
  );
  return { width, height, data };
}

function inkOf({ data }: Plane): number {
  return data.reduce((sum, value) => sum + value, 0) / 255;
}
