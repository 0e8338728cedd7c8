import { readFile } from "node:fs/promises";
import { fromPicture } from "@inkdigit/test-pictures";
import { describe, expect, test } from "vitest";
import { mnistDigits } from "../../test/mnist.ts";
import { beside, blocks, onPaper } from "../../test/pictures.ts";
import { toLuma } from "../colour/to-luma.ts";
import { pad } from "../geometry/pad.ts";
import { decode } from "../jimp.ts";
import { dilate } from "../morphology/dilate.ts";
import { structuringElement } from "../morphology/structuring-element.ts";
import type { InkImage, LumaImage } from "../picture.ts";
import { diagnose, type Problem } from "./diagnose.ts";

const digits = mnistDigits(40).map((digit) => blocks(digit, 4));
const square = (side: number) => structuringElement("rect", { width: side, height: side });

test("finds nothing unlike MNIST in MNIST", () => {
  const found = mnistDigits(300).map((digit) => diagnose(asLuma(digit)));
  expect(found.filter((findings) => findings.length > 0).length).toBeLessThan(12);
});

describe("finds", () => {
  test("that it is inverted, and nothing else", () => {
    expect(
      share(
        digits.map((digit) => onPaper(digit)),
        ["inverted"],
      ),
    ).toBeGreaterThan(0.95);
  });

  test("low contrast", () => {
    const pale = digits.map((digit) => onPaper(digit, 230, 0.22));
    expect(share(pale, ["inverted", "low-contrast"])).toBeGreaterThan(0.9);
  });

  test("thin strokes", () => {
    const seven = Array.from({ length: 56 }, (_, y) => {
      const row =
        y === 8 ? "#".repeat(24) : `${" ".repeat(23 - Math.floor(Math.max(0, y - 8) / 2))}##`;
      return y < 8 || y > 47
        ? ".".repeat(56)
        : `${".".repeat(16)}${row.padEnd(40)}`.replaceAll(" ", ".");
    });
    expect(problems(asLuma(fromPicture(seven)))).toContain("stroke-too-thin");
  });

  test("thick strokes", () => {
    const thick = digits.map((digit) => dilate(padded(digit, 50), { kernel: square(29) }));
    expect(rate(thick.map(asLuma), "stroke-too-thick")).toBeGreaterThan(0.9);
  });

  test("a digit off the middle", () => {
    const aside = digits.map((digit) => pad(digit, { left: 60, bottom: 20 }));
    expect(rate(aside.map(asLuma), "off-centre")).toBe(1);
  });

  test("a small digit, on much paper or of few pixels", () => {
    const lost = digits.map((digit) => padded(digit, 90));
    expect(rate(lost.map(asLuma), "too-small")).toBe(1);
    const tiny = { width: 14, height: 14, data: halved(mnistDigits(1)[0]!) };
    expect(problems(asLuma(tiny))).toContain("too-small");
  });

  test("several digits, apart or joined", () => {
    const pairs = digits.slice(1).map((digit, i) => beside(digits[i]!, digit));
    expect(rate(pairs.map(asLuma), "several-digits")).toBeGreaterThan(0.9);
    const joined = pairs.map((pair) => dilate(pair, { kernel: square(13) }));
    expect(rate(joined.map(asLuma), "several-digits")).toBeGreaterThan(0.9);
  });

  test("the edge of a box, and a ruled line", () => {
    const edged = digits.map((digit) => withRow(digit, 3));
    expect(
      rate(
        edged.map((digit) => onPaper(digit)),
        "box-line",
      ),
    ).toBe(1);
    const ruled = digits.map((digit) => withRow(digit, 90));
    expect(
      rate(
        ruled.map((digit) => onPaper(digit)),
        "box-line",
      ),
    ).toBeGreaterThan(0.9);
  });

  test("that nothing is written, on any paper", () => {
    const noise = mnistDigits(1)[0]!.data.map((_, i) => (i * 7919) % 5);
    for (const paper of [0, 90, 200, 250]) {
      const data = noise.map((level) => paper + level);
      expect(problems({ width: 28, height: 28, data })).toEqual(["blank"]);
    }
    expect(problems({ width: 1, height: 1, data: Uint8Array.of(120) })).toEqual(["blank"]);
  });

  test("nothing on a photographed sheet whose corners are dark", async () => {
    const photo = new URL("../../../../apps/cli/samples/blank-sheet.jpg", import.meta.url);
    expect(problems(toLuma(await decode(await readFile(photo))))).toEqual(["blank"]);
  });
});

test("says what it measured", () => {
  const messages = diagnose(onPaper(beside(digits[0]!, digits[1]!))).map(({ message }) => message);
  expect(messages.join("; ")).toMatch(/2 pieces of the size of a digit/);
});

function problems(luma: LumaImage): Problem[] {
  return diagnose(luma).map(({ problem }) => problem);
}

/** The share of the pictures that have the problem. */
function rate(pictures: readonly LumaImage[], problem: Problem): number {
  return pictures.filter((luma) => problems(luma).includes(problem)).length / pictures.length;
}

/** The share of the pictures that have these problems and no others. */
function share(pictures: readonly LumaImage[], expected: readonly Problem[]): number {
  const right = pictures.filter((luma) => problems(luma).join() === expected.join());
  return right.length / pictures.length;
}

function asLuma({ width, height, data }: InkImage): LumaImage {
  return { width, height, data };
}

function padded(ink: InkImage, margin: number): InkImage {
  return pad(ink, { left: margin, right: margin, top: margin, bottom: margin });
}

function withRow(ink: InkImage, y: number): InkImage {
  return { ...ink, data: ink.data.slice().fill(255, y * ink.width, (y + 3) * ink.width) };
}

function halved({ data }: InkImage): Uint8Array {
  return Uint8Array.from({ length: 196 }, (_, i) => {
    const at = 56 * Math.floor(i / 14) + 2 * (i % 14);
    return (data[at]! + data[at + 1]! + data[at + 28]! + data[at + 29]!) / 4;
  });
}
