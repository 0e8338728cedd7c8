import type { RgbaImage } from "@inkdigit/image-preprocess";
import { expect, test } from "vitest";
import { acceptedOutcome, lineOf } from "../../testing/outcomes.ts";
import type { ReadOutcome } from "../outcome.ts";
import { annotate } from "./annotate.ts";

/** Where the picture is green, orange or white: `G`, `O` and `.`; the rest is as it was. */
function look({ width, height, data }: RgbaImage): string[] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => {
      const [red, green] = data.subarray((y * width + x) * 4);
      if (red === 255) return ".";
      if (red === 7) return " ";
      return red! > green! ? "O" : "G";
    }).join(""),
  );
}

const grey: RgbaImage = { width: 16, height: 20, data: new Uint8Array(16 * 20 * 4).fill(7) };

function outcomeOf(text: string, y: number, reasons: readonly "faint"[]): ReadOutcome {
  const box = { x: 2, y, width: 6, height: 8 };
  const digits = lineOf(text, 0.9).digits.map((digit) => ({ ...digit, box, reasons }));
  return { ...acceptedOutcome("a.png", text, 0.9), lines: [{ ...lineOf(text, 0.9), box, digits }] };
}

test("draws a box around each digit, and the digit above it", () => {
  expect(look(annotate(grey, outcomeOf("7", 10, [])))).toEqual([
    "                ",
    "  .......       ",
    "  .GGGGG.       ",
    "  .....G.       ",
    "  ....G..       ",
    "  ...G...       ",
    "  ..G....       ",
    "  ..G....       ",
    "  ..G....       ",
    " G.......       ",
    " G      G       ",
    " G      G       ",
    " G      G       ",
    " G      G       ",
    " G      G       ",
    " G      G       ",
    " G      G       ",
    " G      G       ",
    " GGGGGGGG       ",
    "                ",
  ]);
});

test("draws a doubtful one in orange, and in the box where above it is no room", () => {
  const drawn = look(annotate(grey, outcomeOf("1", 1, ["faint"])));
  expect(drawn[0]).toBe(" OOOOOOOO       ");
  expect(drawn[2]).toBe(" O...O...       ");
  expect(drawn.join("")).not.toContain("G");
});

test("leaves the picture that it was given as it is", () => {
  annotate(grey, outcomeOf("1", 1, []));
  expect(grey.data.every((value) => value === 7)).toBe(true);
});
