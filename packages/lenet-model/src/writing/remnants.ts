import { type Canvas, drawStroke, putInk } from "../non-digits/canvas.ts";
import { extentOf } from "../non-digits/extent.ts";
import type { Random } from "../random.ts";
import type { LabelledDigits } from "../training/labelled-digits.ts";
import { type HandWriting, writeDigit } from "./write-digit.ts";

/** How often each is left beside a digit. */
const LINES = 0.12;
const NEIGHBOURS = 0.15;
const SPECKS = 0.1;

/** Leave beside a digit what imperfect cutting leaves: a piece of a rule, a sliver of a neighbour, a speck. */
export function leaveRemnants(
  canvas: Canvas,
  digits: LabelledDigits,
  random: Random,
  hand: HandWriting,
): void {
  const { left, right, top, bottom } = extentOf(canvas);
  if (right < left) return;
  const width = right - left;
  if (random.next() < LINES) {
    const y = random.next() < 0.75 ? bottom + random.between(-5, 3) : random.between(top, bottom);
    const from = left + random.between(-6, 0.6 * width);
    const to = Math.min(right + 5, from + random.between(0.3, 1.1) * width);
    drawStroke(canvas, from, y, to, y + random.between(-1.5, 1.5), random.between(0.4, 1.5));
  }
  if (random.next() < NEIGHBOURS) {
    const index = random.below(digits.labels.length);
    const neighbour = writeDigit(digits, index, random, hand);
    addSliver(canvas, neighbour, random, left, right);
  }
  if (random.next() < SPECKS) {
    const x = random.between(left - 3, right + 3);
    const y = random.between(top - 2, bottom + 2);
    const end = [x + random.between(-2, 2), y + random.between(-2, 2)] as const;
    drawStroke(canvas, x, y, ...end, random.between(0.4, 1.5));
  }
}

/** The near edge of a neighbour, a few columns of it, on one side of the digit. */
function addSliver(
  canvas: Canvas,
  neighbour: Canvas,
  random: Random,
  left: number,
  right: number,
): void {
  const { left: from, right: to } = extentOf(neighbour);
  if (to <= from) return;
  const columns = Math.floor(random.between(2, 0.3 * (to - from) + 3));
  const gap = Math.floor(random.between(-2, 5));
  const drop = Math.round(random.between(-4, 4));
  const isLeft = random.next() < 0.5;
  for (let i = 0; i < columns; i++) {
    const source = isLeft ? to - i : from + i;
    const target = isLeft ? left - gap - i : right + gap + i;
    if (source < 0 || source >= neighbour.width) continue;
    for (let y = 0; y < neighbour.height; y++) {
      putInk(canvas, target, y + drop, neighbour.ink[y * neighbour.width + source]!);
    }
  }
}
