import { roundHalfEven } from "./round-half-even.ts";

/** What each pixel of a resized row (or column) is mixed from. */
export interface Taps {
  /** Pixels of the new row. */
  readonly length: number;
  /** Pixels that each is mixed from. */
  readonly count: number;
  /** The place of the first of them, from `-count` on: past the edges the outermost is repeated. */
  readonly firsts: Int32Array;
  /** How much of each, `count` for each pixel, in 2048ths: OpenCV's fixed point of 11 bits. */
  readonly weights: Int16Array;
}

const ONE = 2048;

/**
 * Taps around the place where the middle of each new pixel falls.
 *
 * @param kernel - The weights for a place `x` (0 to 1) behind the middlemost pixel on its left.
 */
export function centredTaps(
  before: number,
  after: number,
  count: number,
  kernel: (x: number) => readonly number[],
): Taps {
  const scale = 1 / (after / before);
  return tapsAt(after, count, (i) => {
    const place = Math.fround((i + 0.5) * scale - 0.5);
    const left = Math.floor(place);
    return { first: left - count / 2 + 1, weights: kernel(Math.fround(place - left)) };
  });
}

/** Taps on a straight line between two pixels: {@link centredTaps} without a call for each. */
export function pairTaps(before: number, after: number): Taps {
  const scale = 1 / (after / before);
  const firsts = new Int32Array(after);
  const weights = new Int16Array(2 * after);
  for (let i = 0; i < after; i++) {
    const place = Math.fround((i + 0.5) * scale - 0.5);
    const left = Math.floor(place);
    const behind = Math.fround(place - left);
    firsts[i] = left;
    weights[2 * i] = roundHalfEven((1 - behind) * ONE);
    weights[2 * i + 1] = roundHalfEven(behind * ONE);
  }
  return { length: after, count: 2, firsts, weights };
}

/**
 * Taps of OpenCV's `INTER_AREA` where it enlarges: copies of pixels, with a blend only where a new
 * pixel lies across the border of two.
 */
export function areaTaps(before: number, after: number): Taps {
  const scale = 1 / (after / before);
  return tapsAt(after, 2, (i) => {
    const first = Math.floor(i * scale);
    const behind = Math.fround(i + 1 - ((first + 1) * after) / before);
    const x = behind <= 0 ? 0 : behind - Math.floor(behind);
    return { first, weights: [1 - x, x] };
  });
}

function tapsAt(
  length: number,
  count: number,
  at: (i: number) => { first: number; weights: readonly number[] },
): Taps {
  const firsts = new Int32Array(length);
  const weights = new Int16Array(length * count);
  for (let i = 0; i < length; i++) {
    const { first, weights: parts } = at(i);
    firsts[i] = first;
    for (let k = 0; k < count; k++) weights[i * count + k] = roundHalfEven(parts[k]! * ONE);
  }
  return { length, count, firsts, weights };
}

/** The same mixture of pixels that are all there: what falls past an edge goes to the outermost. */
export function foldTaps({ length, count, firsts, weights }: Taps, before: number): Taps {
  const inside = new Int32Array(length);
  const folded = new Int16Array(length * count);
  const last = Math.max(0, before - count);
  for (let i = 0; i < length; i++) {
    const first = Math.min(Math.max(firsts[i]!, 0), last);
    inside[i] = first;
    for (let k = 0; k < count; k++) {
      const place = Math.min(Math.max(firsts[i]! + k, 0), before - 1);
      folded[i * count + place - first]! += weights[i * count + k]!;
    }
  }
  return { length, count, firsts: inside, weights: folded };
}
