import { type Canvas, emptyCanvas, putInk } from "../non-digits/canvas.ts";
import { extentOf } from "../non-digits/extent.ts";
import type { Random } from "../random.ts";
import type { LabelledDigits } from "../training/labelled-digits.ts";
import { CANVAS_SIDE, type HandWriting, writeDigit } from "./write-digit.ts";

/** Narrower than this, in pixels of the canvas, a piece of a digit is a stroke: it may be a 1. */
const NARROWEST = 16;

/** A part of a digit, cut off on one side: what a wrong cut leaves. */
export function cutPiece(digits: LabelledDigits, random: Random, hand: HandWriting): Canvas {
  for (;;) {
    const index = random.below(digits.labels.length);
    const label = digits.labels[index]!;
    const isUpright = random.next() < 0.75;
    // Part of a 1 is a 1; the half of a 0 is a bracket, which may be one too.
    if (label === 1 || (label === 0 && isUpright)) continue;
    const canvas = writeDigit(digits, index, random, hand);
    const { left, right, top, bottom } = extentOf(canvas);
    if (isUpright && right - left < NARROWEST) continue;
    const share = random.between(0.3, 0.62);
    const isFirst = random.next() < 0.5;
    const [from, to] = isUpright ? [left, right] : [top, bottom];
    const limit = isFirst ? from + share * (to - from) : to - share * (to - from);
    keep(canvas, (x, y) => (isFirst ? (isUpright ? x : y) <= limit : (isUpright ? x : y) >= limit));
    return canvas;
  }
}

/** Two digits, one and a half, or two halves, close together or touching: what a missing cut leaves. */
export function cutPair(digits: LabelledDigits, random: Random, hand: HandWriting): Canvas {
  for (;;) {
    const any = () => writeDigit(digits, random.below(digits.labels.length), random, hand);
    const first = any();
    const second = any();
    const one = extentOf(first);
    const two = extentOf(second);
    if (one.right <= one.left || two.right <= two.left) continue;
    const canvas = emptyCanvas(2 * CANVAS_SIDE, CANVAS_SIDE);
    const shift = one.right + Math.floor(random.between(-2, 6)) - two.left;
    const drop = Math.round(random.between(-3, 3));
    for (let y = 0; y < CANVAS_SIDE; y++) {
      for (let x = 0; x < CANVAS_SIDE; x++) {
        putInk(canvas, x, y, first.ink[y * CANVAS_SIDE + x]!);
        putInk(canvas, x + shift, y + drop, second.ink[y * CANVAS_SIDE + x]!);
      }
    }
    const [from, to] = kept(one.right - one.left, two.right - two.left, random);
    const left = from * (one.right - one.left) + one.left;
    const right = shift + two.left + to * (two.right - two.left);
    keep(canvas, (x) => x >= left && x <= right);
    return canvas;
  }
}

/** From where in the first digit to where in the second, in shares of their widths. */
function kept(firstWidth: number, secondWidth: number, random: Random): [number, number] {
  const kind = random.next();
  // A narrow digit has no half that would show.
  const half = (width: number, from: number, to: number) =>
    width < NARROWEST ? 1 : random.between(from, to);
  if (kind < 0.4) return [0, 1];
  if (kind < 0.6) return [0, half(secondWidth, 0.4, 0.8)];
  if (kind < 0.8) return [1 - half(firstWidth, 0.4, 0.75), 1];
  return [1 - half(firstWidth, 0.4, 0.65), half(secondWidth, 0.35, 0.6)];
}

function keep({ width, ink }: Canvas, isKept: (x: number, y: number) => boolean): void {
  for (let i = 0; i < ink.length; i++) {
    if (ink[i] !== 0 && !isKept(i % width, Math.floor(i / width))) ink[i] = 0;
  }
}
