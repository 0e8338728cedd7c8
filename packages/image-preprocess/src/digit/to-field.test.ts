import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mnistDigits } from "../../test/mnist.ts";
import { randomPlane } from "../../test/opencv.ts";
import { blocks } from "../../test/pictures.ts";
import type { InkImage } from "../picture.ts";
import { centerOfMass } from "./center-by-mass.ts";
import { inkBox } from "./ink-box.ts";
import { toField } from "./to-field.ts";

test("hardly changes MNIST's own digits", () => {
  const digits = mnistDigits(1000);
  expect(averageDifference(digits, digits)).toBeLessThan(0.5);
});

test("hardly changes MNIST's digits enlarged to blocks", () => {
  const digits = mnistDigits(300);
  const enlarged = digits.map((digit) => blocks(digit, 4));
  expect(averageDifference(digits, enlarged)).toBeLessThan(0.5);
});

test("keeps the aspect and fills 20 pixels", () => {
  const bar = inkBox(toField(solid(10, 50)))!;
  expect([bar.width, bar.height]).toEqual([4, 20]);
  const dash = inkBox(toField(solid(400, 3)))!;
  expect([dash.width, dash.height]).toEqual([20, 1]);
});

test("enlarges a single pixel to a square in the middle", () => {
  const field = toField(fromPicture(["...", ".#.", "..."]));
  expect(inkBox(field, { above: 127 })).toEqual({ x: 4, y: 4, width: 20, height: 20 });
});

test("puts the heavy side of a digit in the middle", () => {
  const wedge = toField(fromPicture(["###...", "######", "###...", "###...", "###..."]));
  const { x, y } = centerOfMass(wedge);
  expect(Math.abs(x - 14)).toBeLessThanOrEqual(0.5);
  expect(Math.abs(y - 14)).toBeLessThanOrEqual(0.5);
  expect(inkBox(wedge)!.x).toBeGreaterThan(4);
});

test("loses what does not fit in the field, and nothing else", () => {
  const hammer = toField(fromPicture([...Array(17).fill(`###${".".repeat(17)}`), "#".repeat(20)]));
  const field = toPicture(hammer);
  expect(field.slice(3, 20)).toEqual(Array(17).fill(`${".".repeat(11)}###${".".repeat(14)}`));
  expect(field[20]).toBe(`${".".repeat(11)}${"#".repeat(17)}`);
});

test("makes faint ink full", () => {
  expect(Math.max(...toField(solid(5, 9, 40)).data)).toBe(255);
});

test("ignores the faint rim of a stroke when it measures the digit", () => {
  const rows = ["1111111", "1#####1", "1#1111.", "1#####1", "1111111"];
  const trimmed = rows.slice(1, -1).map((row) => row.slice(1, -1));
  expect(inkBox(toField(fromPicture(rows)), { above: 127 })).toEqual(
    inkBox(toField(fromPicture(trimmed)), { above: 127 }),
  );
});

test("does not care where the digit stands", () => {
  const offset = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(fc.integer(), offset, offset, offset, offset, (seed, left, top, right, bottom) => {
      const digit = randomPlane<"ink">(6, 8, seed);
      expect(toField(padded(digit, left, top, right, bottom))).toEqual(
        toField(padded(digit, 2, 2, 2, 2)),
      );
    }),
    { numRuns: 50 },
  );
});

test("says so when there is no ink", () => {
  const noInk = expect.objectContaining({ name: "ImageError", code: "EMPTY_IMAGE" });
  expect(() => toField(solid(5, 5, 0))).toThrow(noInk);
  expect(() => toField({ width: 0, height: 0, data: new Uint8Array() })).toThrow(noInk);
});

/** Mean absolute difference of the pixels, in levels. */
function averageDifference(digits: readonly InkImage[], pictures: readonly InkImage[]): number {
  let sum = 0;
  digits.forEach((digit, i) => {
    const field = toField(pictures[i]!);
    for (let p = 0; p < 784; p++) sum += Math.abs(field.data[p]! - digit.data[p]!);
  });
  return sum / (digits.length * 784);
}

function solid(width: number, height: number, level = 255): InkImage {
  return { width, height, data: new Uint8Array(width * height).fill(level) };
}

function padded(ink: InkImage, left: number, top: number, right: number, bottom: number): InkImage {
  const width = ink.width + left + right;
  const data = new Uint8Array(width * (ink.height + top + bottom));
  for (let y = 0; y < ink.height; y++) {
    const row = ink.data.subarray(y * ink.width, (y + 1) * ink.width);
    data.set(row, (top + y) * width + left);
  }
  return { width, height: ink.height + top + bottom, data };
}
