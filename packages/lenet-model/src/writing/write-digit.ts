import { type Canvas, drawPath, emptyCanvas, type Point } from "../non-digits/canvas.ts";
import { extentOf } from "../non-digits/extent.ts";
import type { Random } from "../random.ts";
import type { LabelledDigits } from "../training/labelled-digits.ts";
import { handOf, writeField } from "./hand.ts";
import type { DrawStyle } from "./styles/draw-style.ts";
import { drawTickedFive } from "./styles/fives.ts";
import { drawClosedFour, drawOpenFour } from "./styles/fours.ts";
import { drawHeadedNine, drawHookedNine, drawOpenNine, drawStemmedNine } from "./styles/nines.ts";
import { drawBroadOne, drawFlaggedOne, drawSharpFlaggedOne } from "./styles/ones.ts";
import { drawBar, drawCrossedSeven } from "./styles/sevens.ts";
import { drawCurledTwo, drawUprightTwo } from "./styles/twos.ts";
import { drawLoopedZero, drawOpenZero } from "./styles/zeros.ts";

/** Side of the canvas that one digit is written on, in pixels. */
export const CANVAS_SIDE = 64;

/** For each digit, the styles that MNIST lacks which code draws it in, and how often. */
type Styles = Readonly<Record<number, Shares>>;
type Shares = readonly (readonly [share: number, draw: DrawStyle])[];

const ZEROS: Shares = [
  [0.16, drawLoopedZero],
  [0.07, drawOpenZero],
];
const FIVES: Shares = [[0.14, drawTickedFive]];
const SEVENS: Shares = [[0.22, drawCrossedSeven]];

const FEW: Styles = {
  0: ZEROS,
  1: [[0.45, drawFlaggedOne]],
  2: [[0.28, drawCurledTwo]],
  4: [[0.28, drawOpenFour]],
  5: FIVES,
  7: SEVENS,
  9: [
    [0.08, drawHeadedNine],
    [0.1, drawStemmedNine],
    [0.1, drawOpenNine],
  ],
};
const MANY: Styles = {
  0: ZEROS,
  1: [
    [0.4, drawSharpFlaggedOne],
    [0.08, drawBroadOne],
  ],
  2: [
    [0.28, drawCurledTwo],
    [0.1, drawUprightTwo],
  ],
  4: [
    [0.26, drawOpenFour],
    [0.1, drawClosedFour],
  ],
  5: FIVES,
  7: SEVENS,
  9: [
    [0.08, drawHeadedNine],
    [0.1, drawStemmedNine],
    [0.1, drawOpenNine],
    [0.08, drawHookedNine],
  ],
};
const STYLES = { few: FEW, many: MANY };
/** How often a 7 of MNIST gets a bar, and a 0 a stroke through it. */
const BARRED_SEVENS = 0.35;
const BARRED_ZEROS = 0.12;

/** How digits are written by hands that differ. */
export interface HandWriting {
  /** From 0 to 1: how far hands, pens and cameras differ; each example takes some of it. */
  readonly strength: number;
  /** How many of the styles that MNIST lacks are drawn by code: `few`, unless it is said, or `many`. */
  readonly styles?: "few" | "many" | undefined;
}

/**
 * One of the digits, on a canvas of its own, as some hand would write it: bent at random, and at
 * times drawn by code in a style that its data lacks.
 *
 * @param digits - 28x28 each.
 */
export function writeDigit(
  digits: LabelledDigits,
  index: number,
  random: Random,
  { strength, styles = "few" }: HandWriting,
): Canvas {
  const canvas = emptyCanvas(CANVAS_SIDE, CANVAS_SIDE);
  const middle = CANVAS_SIDE / 2;
  const label = digits.labels[index]!;
  let chance = random.next();
  for (const [share, drawStyle] of STYLES[styles][label] ?? []) {
    chance -= share;
    if (chance >= 0) continue;
    drawStyle(canvas, random, middle, middle);
    return canvas;
  }
  const field = digits.images.subarray(index * 784, (index + 1) * 784);
  writeField(canvas, field, handOf(random, strength), middle, middle);
  if (label === 7 && random.next() < BARRED_SEVENS) {
    const y = middle + random.between(-2, 7);
    drawBar(canvas, random, inkMiddle(canvas, Math.round(y)), y, random.between(1.2, 2.6));
  }
  if (label === 0 && random.next() < BARRED_ZEROS) strikeThrough(canvas, random);
  return canvas;
}

/** Mean column of the ink of a row; the middle where there is none. */
function inkMiddle({ width, ink }: Canvas, row: number): number {
  let sum = 0;
  let weighted = 0;
  for (let x = 0; x < width; x++) {
    sum += ink[row * width + x]!;
    weighted += x * ink[row * width + x]!;
  }
  return sum < 1 ? width / 2 : weighted / sum;
}

function strikeThrough(canvas: Canvas, random: Random): void {
  const { left, right, top, bottom } = extentOf(canvas);
  const width = right - left;
  const height = bottom - top;
  if (width < 8) return;
  const y = top + random.between(0.15, 0.6) * height;
  const points: Point[] = [
    [left + random.between(-0.1, 0.15) * width, y],
    [(left + right) / 2, y + random.between(-0.1, 0.15) * height],
    [left + random.between(0.5, 1.05) * width, y + random.between(-0.15, 0.15) * height],
  ];
  drawPath(canvas, points, random.between(1, 2.4));
}
