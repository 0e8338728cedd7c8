import { cubic, lanczos } from "./kernels.ts";
import { roundHalfEven } from "./round-half-even.ts";

/** What each pixel of a resized row (or column) is mixed from. */
export interface Taps {
  /** Pixels of the new row. */
  readonly length: number;
  /** Pixels that each is mixed from. */
  readonly count: number;
  /** The place of the first of them, from `-count` on: past the edges the outermost is repeated. */
  readonly firsts: Int32Array;
  /** How much of each, 8 for each pixel (0 from `count` on), in 2048ths: OpenCV's fixed point. */
  readonly weights: Int16Array;
}

const ONE = 2048;

/** The most pixels that one is mixed from: weights have room for so many. */
export const MOST_TAPS: number = 8;

/** Finds the taps of an axis that gets another length. */
export type FindTaps = (before: number, after: number) => Taps;

/** On a straight line between two pixels. */
export const linearTaps: FindTaps = (before, after) => centredTaps(before, after, 2, linear);

export const cubicTaps: FindTaps = (before, after) => centredTaps(before, after, 4, cubic);

export const lanczosTaps: FindTaps = (before, after) => centredTaps(before, after, 8, lanczos);

/**
 * Taps of OpenCV's `INTER_AREA` where it enlarges: copies of pixels, with a blend only where a new
 * pixel lies across the border of two.
 */
export const areaTaps: FindTaps = (before, after) => {
  const scale = 1 / (after / before);
  return tapsAt(after, 2, linear, (i) => {
    const first = Math.floor(i * scale);
    const behind = Math.fround(i + 1 - ((first + 1) * after) / before);
    return behind <= 0 ? first : first + behind - Math.floor(behind);
  });
};

/** Taps around the place where the middle of each new pixel falls. */
function centredTaps(before: number, after: number, count: number, kernel: TapKernel): Taps {
  const scale = 1 / (after / before);
  return tapsAt(after, count, kernel, (i) => Math.fround((i + 0.5) * scale - 0.5));
}

/** The weights for a place `x` (0 to 1) behind the middlemost pixel on its left. */
type TapKernel = (x: number) => readonly number[];

function linear(x: number): readonly number[] {
  return [1 - x, x];
}

function tapsAt(
  length: number,
  count: number,
  kernel: TapKernel,
  placeOf: (i: number) => number,
): Taps {
  const firsts = new Int32Array(length);
  const weights = new Int16Array(length * MOST_TAPS);
  for (let i = 0; i < length; i++) {
    const place = placeOf(i);
    const left = Math.floor(place);
    const parts = kernel(Math.fround(place - left));
    firsts[i] = left - count / 2 + 1;
    for (let k = 0; k < count; k++) weights[i * MOST_TAPS + k] = roundHalfEven(parts[k]! * ONE);
  }
  return { length, count, firsts, weights };
}

/** The same mixture of pixels that are all there: what falls past an edge goes to the outermost. */
export function foldTaps({ length, count, firsts, weights }: Taps, before: number): Taps {
  const inside = new Int32Array(length);
  const folded = new Int16Array(length * MOST_TAPS);
  const last = Math.max(0, before - count);
  for (let i = 0; i < length; i++) {
    const first = Math.min(Math.max(firsts[i]!, 0), last);
    inside[i] = first;
    for (let k = 0; k < count; k++) {
      const place = Math.min(Math.max(firsts[i]! + k, 0), before - 1);
      folded[i * MOST_TAPS + place - first]! += weights[i * MOST_TAPS + k]!;
    }
  }
  return { length, count, firsts: inside, weights: folded };
}
