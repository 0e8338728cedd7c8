import { type Random, randomOf } from "../random.ts";
import type { LabelledDigits } from "../training/labelled-digits.ts";
import { asWritten } from "./as-written.ts";
import type { Canvas } from "./canvas.ts";
import { drawHalfDigit, drawTurnedDigit, drawTwoDigits } from "./digit-pieces.ts";
import { fieldOf } from "./field-of.ts";
import { drawLetter } from "./letters.ts";
import { drawDots, drawLines, drawScribble, drawTangle, drawTexture } from "./scribbles.ts";

/** What is made, and its share. */
const KINDS: readonly (readonly [
  share: number,
  draw: (random: Random, digits: LabelledDigits) => Canvas,
])[] = [
  [0.4, drawLetter],
  [0.14, drawScribble],
  [0.06, drawTangle],
  [0.06, drawLines],
  [0.04, drawDots],
  [0.03, drawTexture],
  [0.09, drawHalfDigit],
  [0.14, drawTwoDigits],
  [0.04, drawTurnedDigit],
];

/**
 * Fields that show no digit, made up: letters and signs drawn by code, scribbles, lines, dots, bare
 * paper, and digits cut, doubled or turned.
 *
 * @param digits - Of which the last three kinds are made, 28x28 each.
 * @param seed - Decides all of them.
 * @returns `count` fields, one after the other.
 */
export function makeNonDigits(count: number, digits: LabelledDigits, seed: number): Uint8Array {
  const fields = new Uint8Array(count * 784);
  const random = randomOf(seed);
  for (let i = 0; i < count; i++) fields.set(nonDigit(random, digits), i * 784);
  return fields;
}

/** Share of fields with nothing on them. */
const BLANK = 0.005;

function nonDigit(random: Random, digits: LabelledDigits): Uint8Array {
  if (random.next() < BLANK) return new Uint8Array(784);
  // A canvas may come out empty, when all of it was cut away; the next one will not.
  for (;;) {
    const canvas = kindOf(random.next())(random, digits);
    const field = fieldOf(asWritten(canvas, random));
    if (field !== undefined) return field;
  }
}

function kindOf(chance: number) {
  let sum = 0;
  return (KINDS.find(([share]) => (sum += share) > chance) ?? KINDS[0]!)[1];
}
