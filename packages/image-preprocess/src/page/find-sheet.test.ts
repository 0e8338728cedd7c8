import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomBytes } from "../../test/opencv.ts";
import type { Quadrilateral } from "../geometry/get-perspective-transform.ts";
import type { LumaImage } from "../picture.ts";
import { findSheet } from "./find-sheet.ts";

const UPRIGHT: Quadrilateral = corners(60, 40, 340, 42, 338, 260, 62, 258);

describe("a sheet is found", () => {
  test("with lines of writing and a printed frame on it", () => {
    const photo = draw(400, 300, UPRIGHT, { table: 90, paper: 210 });
    rectangle(photo, 90, 60, 220, 4, 40);
    rectangle(photo, 90, 230, 220, 4, 40);
    rectangle(photo, 90, 60, 4, 170, 40);
    rectangle(photo, 306, 60, 4, 170, 40);
    for (let y = 80; y < 220; y += 16) rectangle(photo, 110, y, 170, 5, 60);
    expectCorners(findSheet(photo), UPRIGHT);
  });

  test("turned and seen aslant, in a shadow and noise", () => {
    const move = fc.integer({ min: -22, max: 22 });
    fc.assert(
      fc.property(fc.array(move, { minLength: 8, maxLength: 8 }), (moves) => {
        const sheet = UPRIGHT.map(({ x, y }, i) => ({
          x: x + moves[2 * i]!,
          y: y + moves[2 * i + 1]!,
        })) as unknown as Quadrilateral;
        const photo = draw(400, 300, sheet, { table: 70, paper: 220, shadow: 0.5, noise: 12 });
        expectCorners(findSheet(photo), sheet);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  test("cut off at one side by the edge of the picture", () => {
    const sheet = corners(60, -1, 340, -1, 338, 260, 62, 258);
    expectCorners(findSheet(draw(400, 300, sheet, { table: 90, paper: 210 })), sheet);
  });

  test("in the pixels of a large photo", () => {
    const sheet = corners(300, 200, 1500, 260, 1450, 1100, 330, 1050);
    expectCorners(findSheet(draw(1800, 1300, sheet, { table: 60, paper: 230 })), sheet, 8);
  });
});

describe("no sheet is found", () => {
  test.each<[string, LumaImage]>([
    ["nothing", { width: 0, height: 0, data: new Uint8Array() }],
    ["one pixel", { width: 1, height: 1, data: new Uint8Array(1) }],
    ["an even picture", draw(200, 150, corners(0, 0, 0, 0, 0, 0, 0, 0), { table: 90, paper: 90 })],
    ["noise", draw(200, 150, UPRIGHT, { table: 90, paper: 90, noise: 90 })],
    ["a dark sheet on a bright table", draw(400, 300, UPRIGHT, { table: 220, paper: 60 })],
  ])("in %s", (_, photo) => {
    expect(findSheet(photo)).toBeUndefined();
  });
});

interface Scene {
  readonly table: number;
  readonly paper: number;
  /** The share of the light that the right edge of the picture has. */
  readonly shadow?: number;
  readonly noise?: number;
}

function draw(
  width: number,
  height: number,
  sheet: Quadrilateral,
  { table, paper, shadow = 1, noise = 0 }: Scene,
): LumaImage {
  const grain = randomBytes(width * height, 9);
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const x = i % width;
    const y = Math.floor(i / width);
    const light = 1 - (1 - shadow) * (x / width);
    const level = isInside(x, y, sheet) ? paper : table;
    return Math.min(255, Math.max(0, level * light + ((grain[i]! - 128) * noise) / 128));
  });
  return { width, height, data };
}

function isInside(x: number, y: number, sheet: Quadrilateral): boolean {
  return sheet.every((corner, i) => {
    const next = sheet[(i + 1) % 4]!;
    return (next.x - corner.x) * (y - corner.y) - (next.y - corner.y) * (x - corner.x) > 0;
  });
}

function rectangle(
  { width: stride, data }: LumaImage,
  x: number,
  y: number,
  width: number,
  height: number,
  level: number,
): void {
  for (let row = y; row < y + height; row++) {
    data.fill(level, row * stride + x, row * stride + x + width);
  }
}

function corners(...values: number[]): Quadrilateral {
  const points = [0, 2, 4, 6].map((i) => ({ x: values[i]!, y: values[i + 1]! }));
  return points as unknown as Quadrilateral;
}

function expectCorners(
  found: Quadrilateral | undefined,
  sheet: Quadrilateral,
  tolerance = 5,
): void {
  expect(found).toBeDefined();
  found!.forEach(({ x, y }, i) => {
    const off = Math.hypot(x - sheet[i]!.x, y - sheet[i]!.y);
    expect(off, `corner ${i} at ${x}, ${y}`).toBeLessThan(tolerance);
  });
}
