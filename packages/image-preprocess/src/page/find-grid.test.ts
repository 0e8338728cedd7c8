import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomBytes } from "../../test/opencv.ts";
import {
  getPerspectiveTransform,
  type Quadrilateral,
} from "../geometry/get-perspective-transform.ts";
import { warpPerspective } from "../geometry/warp-perspective.ts";
import type { Plane } from "../picture.ts";
import { findGrid, type GridOptions } from "./find-grid.ts";

const SUDOKU = { rows: 9, columns: 9 };

describe("a grid is found", () => {
  test("seen from straight above, in its own pixels", () => {
    const grid = findGrid(drawGrid(600, 700, box(100, 150, 450, 450)), SUDOKU);
    expectCorners(grid?.corners, box(100, 150, 450, 450), 1);
    expect(grid!.clarity).toBeGreaterThan(0.9);
    expect(grid!.crossings.map((row) => row.length)).toEqual(new Array(10).fill(10));
    expect(grid!.crossings[3]![6]!.x).toBeCloseTo(400, 0);
    expect(grid!.crossings[3]![6]!.y).toBeCloseTo(300, 0);
  });

  test("from any side, with digits in its cells, in noise", () => {
    const away = fc.integer({ min: -24, max: 24 });
    fc.assert(
      fc.property(fc.array(away, { minLength: 8, maxLength: 8 }), (moves) => {
        const corners = box(70, 60, 290, 290).map(({ x, y }, i) => ({
          x: x + moves[2 * i]!,
          y: y + moves[2 * i + 1]!,
        })) as unknown as Quadrilateral;
        const drawing = noisy(drawGrid(430, 420, corners, { digits: true, thickness: 2 }), 40);
        expectCorners(findGrid(drawing, SUDOKU)?.corners, corners, 4);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  test.each([-40, 20])("turned by %i degrees", (angle) => {
    const corners = turned(box(150, 150, 400, 400), angle, 350);
    const drawing = drawGrid(700, 700, corners, { digits: true });
    expectCorners(findGrid(drawing, SUDOKU)?.corners, corners, 3);
  });

  test("with its outline broken and a rule gone", () => {
    const corners = box(100, 100, 450, 450);
    const drawing = drawGrid(640, 640, corners, { digits: true });
    erase(drawing, 95, 250, 12, 200);
    erase(drawing, 300, 95, 180, 12);
    erase(drawing, 345, 120, 12, 400);
    expectCorners(findGrid(drawing, SUDOKU)?.corners, corners, 2);
  });

  test("that reaches out of the picture", () => {
    const corners = box(-20, 60, 522, 522);
    expectCorners(findGrid(drawGrid(560, 640, corners), SUDOKU)?.corners, corners, 3);
  });

  test("beside a smaller one and a box of text", () => {
    const corners = box(260, 220, 360, 360);
    const drawing = drawGrid(700, 640, corners, { digits: true });
    merge(drawing, drawGrid(700, 640, box(20, 20, 180, 180)));
    for (let y = 330; y < 600; y += 12) {
      for (let x = 20; x < 220; x += 9) rectangle(drawing, x, y, 5, 7);
    }
    expectCorners(findGrid(drawing, SUDOKU)?.corners, corners, 2);
  });

  test("on bent paper, with each crossing in its place", () => {
    const bend = (x: number): number => 14 * ((x - 325) / 225) ** 2;
    const flat = drawGrid(650, 640, box(100, 80, 450, 450));
    const drawing: Plane = { ...flat, data: new Uint8Array(flat.data.length) };
    for (let y = 0; y < 640; y++) {
      for (let x = 0; x < 650; x++) {
        const from = Math.round(y - bend(x));
        if (from >= 0) drawing.data[y * 650 + x] = flat.data[from * 650 + x]!;
      }
    }
    const { crossings } = findGrid(drawing, SUDOKU)!;
    crossings.forEach((row, r) => {
      row.forEach(({ x, y }, c) => {
        expect(Math.abs(x - (100 + 50 * c))).toBeLessThan(2);
        expect(Math.abs(y - (80 + 50 * r + bend(100 + 50 * c)))).toBeLessThan(2);
      });
    });
  });

  test.each([
    [1, 6],
    [3, 5],
    [12, 4],
  ])("of %i rows and %i columns", (rows, columns) => {
    const side = Math.floor(500 / Math.max(rows, columns));
    const corners = box(80, 70, columns * side, rows * side);
    const drawing = drawGrid(700, 640, corners, { rows, columns });
    const grid = findGrid(drawing, { rows, columns });
    expectCorners(grid?.corners, corners, 2);
    expect(grid!.crossings).toHaveLength(rows + 1);
    expect(grid!.crossings[0]).toHaveLength(columns + 1);
  });

  test("in the pixels of a picture that is larger than what is worked on", () => {
    const corners = box(300, 200, 900, 900);
    const drawing = drawGrid(1600, 1200, corners, { thickness: 5 });
    expectCorners(findGrid(drawing, SUDOKU)?.corners, corners, 4);
  });
});

describe("no grid is found", () => {
  test.each([
    ["one pixel", drawGrid(1, 1)],
    ["one row", drawGrid(300, 1)],
    ["nothing", drawGrid(0, 0)],
    ["a blank sheet", drawGrid(300, 200)],
    ["noise", noisy(drawGrid(300, 200), 255)],
    ["ink all over", { width: 90, height: 80, data: new Uint8Array(7200).fill(255) }],
    ["an empty frame", drawGrid(500, 500, box(50, 50, 400, 400), { rows: 1, columns: 1 })],
    ["a grid of other cells", drawGrid(500, 500, box(50, 50, 400, 400), { rows: 4, columns: 4 })],
    ["ruled paper", drawGrid(500, 500, box(-5, 30, 510, 440), { rows: 9, columns: 1 })],
  ])("in %s", (_, drawing) => {
    expect(findGrid(drawing, SUDOKU)).toBeUndefined();
  });

  test.each([0, -1, 2.5, 101, Number.NaN])("with %d rows: that is refused", (rows) => {
    const drawing = drawGrid(30, 30);
    for (const cells of [
      { rows, columns: 9 },
      { rows: 9, columns: rows },
    ]) {
      expect(() => findGrid(drawing, cells)).toThrow(
        expect.objectContaining({ code: "INVALID_ARGUMENT" }),
      );
    }
  });
});

interface Style extends Partial<Pick<GridOptions, "rows" | "columns">> {
  readonly digits?: boolean;
  readonly thickness?: number;
}

function box(x: number, y: number, width: number, height: number): Quadrilateral {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

/** About a point on the diagonal, clockwise as one sees it. */
function turned(corners: Quadrilateral, degrees: number, middle: number): Quadrilateral {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return corners.map(({ x, y }) => ({
    x: middle + cos * (x - middle) - sin * (y - middle),
    y: middle + sin * (x - middle) + cos * (y - middle),
  })) as unknown as Quadrilateral;
}

/** A sheet (0 is paper), with a grid where its corners are given. */
function drawGrid(
  width: number,
  height: number,
  corners?: Quadrilateral,
  { rows = 9, columns = 9, digits = false, thickness = 3 }: Style = {},
): Plane {
  const sheet: Plane = { width, height, data: new Uint8Array(width * height) };
  if (!corners) return sheet;
  const cell = 48;
  const [left, top] = [10, 10];
  const flat: Plane = {
    width: columns * cell + 21,
    height: rows * cell + 21,
    data: new Uint8Array((columns * cell + 21) * (rows * cell + 21)),
  };
  const scale =
    Math.hypot(corners[1].x - corners[0].x, corners[1].y - corners[0].y) / (columns * cell);
  const breadth = Math.round(thickness / scale) | 1;
  const half = (breadth - 1) / 2;
  for (let i = 0; i <= rows; i++) {
    rectangle(flat, left, top + i * cell - half, columns * cell + 1, breadth);
  }
  for (let i = 0; i <= columns; i++) {
    rectangle(flat, left + i * cell - half, top, breadth, rows * cell + 1);
  }
  if (digits) {
    for (let i = 0; i < rows * columns; i++) {
      const x = left + (i % columns) * cell + 16;
      const y = top + Math.floor(i / columns) * cell + 9;
      const kind = (i * 7) % 5;
      if (kind < 3) rectangle(flat, x + 6 * kind, y, 4, 30);
      if (kind !== 1) rectangle(flat, x, y + 8 * (kind % 3), 16, 4);
      if (kind > 2) rectangle(flat, x, y + 14, 4, 16);
    }
  }
  const from: Quadrilateral = [
    { x: left, y: top },
    { x: left + columns * cell, y: top },
    { x: left + columns * cell, y: top + rows * cell },
    { x: left, y: top + rows * cell },
  ];
  return warpPerspective(flat, getPerspectiveTransform(from, corners), { width, height });
}

function rectangle(plane: Plane, x: number, y: number, width: number, height: number): void {
  for (let row = y; row < y + height; row++) {
    plane.data.fill(255, row * plane.width + x, row * plane.width + x + width);
  }
}

function erase(plane: Plane, x: number, y: number, width: number, height: number): void {
  for (let row = y; row < y + height; row++) {
    plane.data.fill(0, row * plane.width + x, row * plane.width + x + width);
  }
}

function merge(plane: Plane, other: Plane): void {
  other.data.forEach((value, i) => {
    plane.data[i] = Math.max(plane.data[i]!, value);
  });
}

function noisy(plane: Plane, most: number): Plane {
  const noise = randomBytes(plane.data.length, 3);
  const data = plane.data.map((value, i) =>
    Math.min(255, Math.round(0.7 * value + (noise[i]! * most) / 255)),
  );
  return { ...plane, data };
}

function expectCorners(
  found: Quadrilateral | undefined,
  corners: Quadrilateral,
  tolerance: number,
): void {
  expect(found).toBeDefined();
  found!.forEach(({ x, y }, i) => {
    const off = Math.hypot(x - corners[i]!.x, y - corners[i]!.y);
    expect(off, `corner ${i} at ${x}, ${y}`).toBeLessThan(tolerance);
  });
}
