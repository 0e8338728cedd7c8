import type { Random } from "../random.ts";
import type { LabelledDigits } from "../training/labelled-digits.ts";
import { type Canvas, emptyCanvas, putInk } from "./canvas.ts";
import { digitCanvas } from "./digit-canvas.ts";

/** A part of a digit, cut off on one side: what a wrong cut leaves. Parts that look whole are kept out. */
export function drawHalfDigit(random: Random, digits: LabelledDigits): Canvas {
  // Half a one is a one still; half a zero or an eight upright is often another digit.
  const canvas = anyDigit(random, digits, [2, 3, 4, 5, 6, 7, 8, 9]);
  const { left, right, top, bottom } = extent(canvas);
  const share = random.between(0.35, 0.6);
  const isUpright = random.next() < 0.6;
  const isFirst = random.next() < 0.5;
  const [from, to] = isUpright ? [left, right] : [top, bottom];
  const limit = isFirst ? from + share * (to - from) : to - share * (to - from);
  canvas.ink.forEach((_, i) => {
    const at = isUpright ? i % canvas.width : Math.floor(i / canvas.width);
    if (isFirst ? at > limit : at < limit) canvas.ink[i] = 0;
  });
  return canvas;
}

/** Two digits side by side, close together or touching, or one and a part of the next. */
export function drawTwoDigits(random: Random, digits: LabelledDigits): Canvas {
  const first = anyDigit(random, digits);
  const second = anyDigit(random, digits);
  const canvas = emptyCanvas(128, 64);
  const { right } = extent(first);
  const next = extent(second);
  const shift = Math.round(right + random.between(-5, 7) - next.left);
  const drop = Math.round(random.between(-4, 4));
  // Part of the second digit, from its left; all of it half of the time.
  const share = random.next() < 0.5 ? 1 : random.between(0.35, 0.8);
  const end = next.left + share * (next.right - next.left);
  for (let y = 0; y < 64; y++) {
    for (let x = 0; x < 64; x++) {
      putInk(canvas, x, y, first.ink[y * 64 + x]!);
      if (x <= end) putInk(canvas, x + shift, y + drop, second.ink[y * 64 + x]!);
    }
  }
  return canvas;
}

/** A digit a quarter turned or seen in a mirror, of those that are then no digit any more. */
export function drawTurnedDigit(random: Random, digits: LabelledDigits): Canvas {
  const isTurned = random.next() < 0.6;
  const source = anyDigit(random, digits, isTurned ? [1, 2, 3, 4, 5, 7] : [3, 4, 7]);
  const canvas = emptyCanvas();
  for (let y = 0; y < 64; y++) {
    for (let x = 0; x < 64; x++) {
      const from = isTurned ? x * 64 + (63 - y) : y * 64 + (63 - x);
      canvas.ink[y * 64 + x] = source.ink[from]!;
    }
  }
  return canvas;
}

/** Any digit, or one of those wanted. */
function anyDigit(
  random: Random,
  { images, labels }: LabelledDigits,
  wanted?: readonly number[],
): Canvas {
  let index = random.below(labels.length);
  for (let tries = 0; wanted && tries < 1000 && !wanted.includes(labels[index]!); tries++) {
    index = random.below(labels.length);
  }
  const field = images.subarray(index * 784, (index + 1) * 784);
  return digitCanvas(Float32Array.from(field, (ink) => ink / 255));
}

/** First and last column and row with ink. */
function extent({ width, ink }: Canvas) {
  let [left, right, top, bottom] = [width, 0, width, 0];
  ink.forEach((value, i) => {
    if (value < 0.3) return;
    left = Math.min(left, i % width);
    right = Math.max(right, i % width);
    top = Math.min(top, Math.floor(i / width));
    bottom = Math.max(bottom, Math.floor(i / width));
  });
  return { left, right, top, bottom };
}
