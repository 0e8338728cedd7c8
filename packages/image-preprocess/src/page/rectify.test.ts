import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomPlane } from "../../test/opencv.ts";
import { anyPlane } from "../../test/planes.ts";
import type { Quadrilateral } from "../geometry/get-perspective-transform.ts";
import { rotate90 } from "../geometry/rotate-90.ts";
import type { Plane } from "../picture.ts";
import { rectify } from "./rectify.ts";
import { rectifyGrid } from "./rectify-grid.ts";

describe("rectify", () => {
  test("of a picture's own corners is the picture", () => {
    fc.assert(
      fc.property(anyPlane(), (plane) => {
        fc.pre(plane.width > 1 && plane.height > 1);
        expect(rectify(plane, cornersOf(plane))).toEqual(plane);
      }),
    );
  });

  test("turns a picture when its corners are named in another order", () => {
    const plane = randomPlane(9, 7, 1);
    const [a, b, c, d] = cornersOf(plane);
    expect(rectify(plane, [d, a, b, c])).toEqual(rotate90(plane, 1));
  });

  test("has the size that is asked for, in the shape of what is seen aslant", () => {
    const corners: Quadrilateral = [
      { x: 10, y: 10 },
      { x: 50, y: 10 },
      { x: 60, y: 50 },
      { x: 0, y: 50 },
    ];
    const stripes: Plane = {
      width: 64,
      height: 64,
      // Left of the line from (30, 10) to (30, 50), the middle of both sides.
      data: Uint8Array.from({ length: 64 * 64 }, (_, i) => (i % 64 < 30 ? 255 : 0)),
    };
    const { width, height, data } = rectify(stripes, corners, { width: 40, height: 20 });
    expect([width, height]).toEqual([40, 20]);
    for (let y = 0; y < 20; y++) {
      expect(data[y * 40 + 17]).toBe(255);
      expect(data[y * 40 + 21]).toBe(0);
    }
  });

  test("refuses corners on one line and sizes that are none", () => {
    const plane = randomPlane(9, 7, 1);
    const [a, b, , d] = cornersOf(plane);
    const refusal = expect.objectContaining({ code: "INVALID_ARGUMENT" });
    expect(() => rectify(plane, [a, a, b, d])).toThrow(refusal);
    expect(() => rectify(plane, cornersOf(plane), { width: 0 })).toThrow(refusal);
    const far = { x: 1e9, y: 1e9 };
    expect(() => rectify(plane, [a, { x: 1e9, y: 0 }, far, { x: 0, y: 1e9 }])).toThrow(refusal);
    expect(() => rectify(plane, [{ x: Number.NaN, y: 0 }, b, a, d])).toThrow(refusal);
  });
});

describe("rectifyGrid", () => {
  test("makes each cell a square, the middles of its pixels taken from the picture", () => {
    // Cells of 4 by 2 pixels, shifted by the half pixel to the edges between pixels.
    const plane = randomPlane(12, 4, 5);
    const crossings = [0, 1, 2].map((row) =>
      [0, 1, 2, 3].map((column) => ({ x: 4 * column - 0.5, y: 2 * row - 0.5 })),
    );
    const { width, height, data } = rectifyGrid(
      plane,
      { crossings },
      { cell: 4, interpolation: "nearest" },
    );
    expect([width, height]).toEqual([12, 8]);
    for (let y = 0; y < 8; y++) {
      for (let x = 0; x < 12; x++) {
        expect(data[y * 12 + x]).toBe(plane.data[Math.floor(y / 2) * 12 + x]);
      }
    }
  });

  test("refuses a grid without cells", () => {
    const plane = randomPlane(5, 5, 1);
    const refusal = expect.objectContaining({ code: "INVALID_ARGUMENT" });
    expect(() => rectifyGrid(plane, { crossings: [] })).toThrow(refusal);
    const crossings = [
      [
        { x: 0, y: 0 },
        { x: 4, y: 0 },
      ],
      [
        { x: 0, y: 4 },
        { x: 4, y: 4 },
      ],
    ];
    expect(() => rectifyGrid(plane, { crossings }, { cell: 1e6 })).toThrow(refusal);
    const ragged = [crossings[0]!, crossings[1]!.slice(1)];
    expect(() => rectifyGrid(plane, { crossings: ragged })).toThrow(refusal);
    expect(() => rectifyGrid(plane, { crossings }, { cell: 1.5 })).toThrow(refusal);
  });
});

function cornersOf({ width, height }: Plane): Quadrilateral {
  const [x, y] = [width - 1, height - 1];
  return [
    { x: 0, y: 0 },
    { x, y: 0 },
    { x, y },
    { x: 0, y },
  ];
}
