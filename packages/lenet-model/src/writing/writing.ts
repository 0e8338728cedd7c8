import type { Canvas } from "../non-digits/canvas.ts";
import { drawTurnedDigit } from "../non-digits/digit-pieces.ts";
import { extentOf } from "../non-digits/extent.ts";
import { drawLetter } from "../non-digits/letters.ts";
import {
  drawDots,
  drawLines,
  drawScribble,
  drawTangle,
  drawTexture,
} from "../non-digits/scribbles.ts";
import type { Random } from "../random.ts";
import type { LabelledDigits } from "../training/labelled-digits.ts";
import { cutPair, cutPiece } from "./bad-cuts.ts";
import { penned } from "./pen.ts";
import { leaveRemnants } from "./remnants.ts";
import { type HandWriting, writeDigit } from "./write-digit.ts";
import { putWrittenField } from "./written-field.ts";

/** Examples made to be like what a reader of pictures finds, instead of like MNIST. */
export interface Writing extends HandWriting {
  /** Made-up fields that show no digit, for each digit. They are the network's last class. */
  readonly nonDigits: number;
}

/** The least share of the strength that an example takes. */
const LEAST = 0.25;
/** Writing that has lost more of its extent than this to pen and camera is written again. */
const MOST_LOST = 0.2;

/**
 * One of the digits as a field, as it is found on a picture: written by some hand, with some pen, cut
 * out with what stood beside it.
 *
 * @param field - 784 values that it goes into, ink from 0 to 1.
 */
export function putWrittenDigit(
  digits: LabelledDigits,
  index: number,
  random: Random,
  { strength, styles }: Writing,
  field: Float32Array,
): void {
  let taken = strength * random.between(LEAST, 1);
  for (;;) {
    const written = writeDigit(digits, index, random, { strength: taken, styles });
    const canvas = penned(written, random, taken);
    taken *= 0.6;
    if (longer(canvas) < (1 - MOST_LOST) * longer(written)) continue;
    leaveRemnants(canvas, digits, random, { strength: taken, styles });
    if (putWrittenField(canvas, random, field)) return;
  }
}

/** What is made that is no digit, and its share. */
const KINDS: readonly (readonly [
  share: number,
  draw: (digits: LabelledDigits, random: Random, hand: HandWriting) => Canvas,
])[] = [
  [0.24, cutPiece],
  [0.32, cutPair],
  [0.2, (_, random) => drawLetter(random)],
  [0.08, (_, random) => drawScribble(random)],
  [0.02, (_, random) => drawTangle(random)],
  [0.05, (_, random) => drawLines(random)],
  [0.04, (_, random) => drawDots(random)],
  [0.01, (_, random) => drawTexture(random)],
  [0.04, (digits, random) => drawTurnedDigit(random, digits)],
];

/** A field that shows no digit: badly cut digits, letters, signs, scribbles, lines, dots. */
export function putNonDigit(
  digits: LabelledDigits,
  random: Random,
  { strength, styles }: Writing,
  field: Float32Array,
): void {
  for (;;) {
    const hand = { strength: strength * random.between(LEAST, 1), styles };
    const canvas = penned(kindOf(random.next())(digits, random, hand), random, hand.strength);
    if (random.next() < 0.3) leaveRemnants(canvas, digits, random, hand);
    if (putWrittenField(canvas, random, field)) return;
  }
}

function kindOf(chance: number) {
  let sum = 0;
  return (KINDS.find(([share]) => (sum += share) > chance) ?? KINDS[0]!)[1];
}

function longer(canvas: Canvas): number {
  const { left, right, top, bottom } = extentOf(canvas);
  return Math.max(right - left, bottom - top);
}
