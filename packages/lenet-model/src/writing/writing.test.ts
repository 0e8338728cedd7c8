import { describe, expect, test } from "vitest";
import { DIGIT_HEIGHT, drawPath, emptyCanvas } from "../non-digits/canvas.ts";
import { extentOf } from "../non-digits/extent.ts";
import { randomOf } from "../random.ts";
import { cutPair, cutPiece } from "./bad-cuts.ts";
import { handOf, writeField } from "./hand.ts";
import { penned } from "./pen.ts";
import { drawTickedFive } from "./styles/fives.ts";
import { drawOpenFour } from "./styles/fours.ts";
import { drawHeadedNine, drawOpenNine, drawStemmedNine } from "./styles/nines.ts";
import { drawFlaggedOne } from "./styles/ones.ts";
import { drawCrossedSeven } from "./styles/sevens.ts";
import { drawCurledTwo } from "./styles/twos.ts";
import { drawLoopedZero, drawOpenZero } from "./styles/zeros.ts";
import { putNonDigit, putWrittenDigit } from "./writing.ts";
import { putWrittenField } from "./written-field.ts";

/** A field with a ring of 20x20 for a 0, one with a bar for a 1. */
const ring = new Uint8Array(784);
const bar = new Uint8Array(784);
for (let y = 4; y < 24; y++) {
  for (let x = 4; x < 24; x++) {
    const radius = Math.hypot(x - 13.5, y - 13.5);
    if (radius > 6.5 && radius < 10) ring[y * 28 + x] = 255;
  }
  bar.fill(255, y * 28 + 13, y * 28 + 15);
}
const digits = {
  images: Uint8Array.of(...ring, ...bar, ...ring),
  labels: Uint8Array.of(0, 1, 6),
};
const writing = { strength: 1, nonDigits: 0.5 };

describe("a hand", () => {
  test("without strength writes a field at twice its size, in its place", () => {
    const canvas = emptyCanvas();
    writeField(canvas, ring, handOf(randomOf(1), 0), 32, 32);
    const { left, right, top, bottom } = extentOf(canvas);
    for (const [from, to] of [
      [left, right],
      [top, bottom],
    ] as const) {
      expect((from + to) / 2).toBeCloseTo(32, 0);
      expect(to - from + 1).toBeGreaterThanOrEqual(38);
      expect(to - from + 1).toBeLessThanOrEqual(41);
    }
    expect(canvas.ink[32 * 64 + 32]).toBe(0);
  });

  test("bends every digit another way", () => {
    const written = Array.from({ length: 3 }, (_, seed) => {
      const canvas = emptyCanvas();
      writeField(canvas, ring, handOf(randomOf(seed), 1), 32, 32);
      return canvas.ink;
    });
    expect(written[0]).not.toEqual(written[1]);
    expect(written[1]).not.toEqual(written[2]);
  });
});

test.each([
  drawFlaggedOne,
  drawCrossedSeven,
  drawCurledTwo,
  drawOpenFour,
  drawHeadedNine,
  drawLoopedZero,
  drawOpenZero,
  drawOpenNine,
  drawStemmedNine,
  drawTickedFive,
])("%o is about as high as a digit, and wholly on the canvas", (drawStyle) => {
  for (let seed = 0; seed < 30; seed++) {
    const canvas = emptyCanvas(80, 80);
    drawStyle(canvas, randomOf(seed), 40, 40);
    const { left, right, top, bottom } = extentOf(canvas);
    expect(bottom - top).toBeGreaterThan(0.55 * DIGIT_HEIGHT);
    expect(bottom - top).toBeLessThan(1.5 * DIGIT_HEIGHT);
    expect(Math.min(left, top)).toBeGreaterThan(0);
    expect(Math.max(right, bottom)).toBeLessThan(79);
  }
});

test("a pen keeps ink between 0 and 1, and as its seed says", () => {
  const canvas = emptyCanvas();
  writeField(canvas, ring, handOf(randomOf(1), 0), 32, 32);
  for (let seed = 0; seed < 50; seed++) {
    const { ink } = penned(canvas, randomOf(seed), 1);
    expect(penned(canvas, randomOf(seed), 1).ink).toEqual(ink);
    expect(Math.min(...ink)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ink)).toBeLessThanOrEqual(1.1);
  }
});

test("bad cuts leave a part of a digit, or more than one", () => {
  for (let seed = 0; seed < 20; seed++) {
    const piece = extentOf(cutPiece(digits, randomOf(seed), { strength: 0 }));
    const pair = extentOf(cutPair(digits, randomOf(seed), { strength: 0 }));
    expect(piece.right - piece.left).toBeLessThan(52);
    expect(pair.right - pair.left).toBeGreaterThan(piece.left < 0 ? 0 : 4);
    expect(pair.bottom - pair.top).toBeGreaterThan(20);
  }
});

describe("a written field", () => {
  test("is 20 pixels high or wide, give or take one, and balanced", () => {
    const canvas = emptyCanvas();
    drawPath(
      canvas,
      [
        [20, 10],
        [50, 50],
      ],
      2,
    );
    const field = new Float32Array(784);
    expect(putWrittenField(canvas, randomOf(3), field)).toBe(true);
    const { left, right, top, bottom } = extentOf({ width: 28, height: 28, ink: field });
    expect(Math.max(right - left, bottom - top) + 1).toBeGreaterThanOrEqual(18);
    expect(Math.max(right - left, bottom - top) + 1).toBeLessThanOrEqual(21);
    let [mass, x] = [0, 0];
    field.forEach((ink, i) => {
      mass += ink;
      x += ink * (i % 28);
    });
    expect(Math.abs(x / mass - 13.5)).toBeLessThan(1.6);
    expect(Math.max(...field)).toBeCloseTo(1);
  });

  test("of an empty canvas is none", () => {
    expect(putWrittenField(emptyCanvas(), randomOf(1), new Float32Array(784))).toBe(false);
  });

  test("enlarges a dot", () => {
    const canvas = emptyCanvas();
    canvas.ink[30 * 64 + 30] = 1;
    const field = new Float32Array(784);
    putWrittenField(canvas, randomOf(1), field);
    expect(field.filter((ink) => ink > 0.9).length).toBeGreaterThan(300);
  });
});

test.each([
  [
    "digits",
    (seed: number, field: Float32Array) =>
      putWrittenDigit(digits, seed % 3, randomOf(seed), writing, field),
  ],
  [
    "non-digits",
    (seed: number, field: Float32Array) => putNonDigit(digits, randomOf(seed), writing, field),
  ],
])("%s are fields of ink from 0 to 1, each another, as their seeds say", (_, put) => {
  const fields = Array.from({ length: 40 }, (_, seed) => {
    const field = new Float32Array(784);
    put(seed, field);
    const again = new Float32Array(784).fill(9);
    put(seed, again);
    expect(again).toEqual(field);
    expect(Math.min(...field)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...field)).toBeLessThanOrEqual(1);
    expect(field.reduce((sum, ink) => sum + ink, 0)).toBeGreaterThan(5);
    return field.join();
  });
  expect(new Set(fields).size).toBe(40);
});
