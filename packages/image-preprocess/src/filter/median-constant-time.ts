import type { Size } from "../geometry/size.ts";
import type { Extended } from "./extend.ts";

/** The largest window whose pixels can be counted in 16 bits. */
export const MOST_COUNTED = 255;

/** Columns to go down at a time: their histograms should stay in the cache. */
const STRIP = 512;
/** Words of a coarse histogram: 16 levels, two counts of 16 bits a word. */
const COARSE = 8;
/** Words of a fine histogram: 256 levels, two counts of 16 bits a word. */
const FINE = 128;

interface Histograms {
  readonly coarse: Int32Array;
  readonly fine: Int32Array;
}

/**
 * Medians in a time that does not depend on the window (Perreault and Hébert 2007).
 *
 * Each column keeps a histogram of as many pixels as the window is high: from row to row, one pixel
 * leaves it and one enters. The window's histogram is the sum of its columns': from pixel to pixel,
 * one column leaves it and one enters. It has 16 coarse levels, and under each of them 16 fine ones
 * that are brought up to date only when the median is among them.
 */
export function constantTimeMedian(
  { data, stride }: Extended,
  { width, height }: Size,
  side: number,
  result: Uint8Array,
): void {
  for (let left = 0; left < width; left += STRIP) {
    const span = Math.min(STRIP, width - left);
    const count = span + side - 1;
    const columns = histograms(count);
    const window = histograms(1);
    for (let y = 0; y < side; y++) enter(data, y * stride + left, count, columns);
    for (let y = 0; y < height; y++) {
      medianRow(columns, window, side, result, y * width + left, span);
      if (y === height - 1) break;
      const leaving = y * stride + left;
      replace(data, leaving, leaving + side * stride, count, columns);
    }
  }
}

function histograms(count: number): Histograms {
  return { coarse: new Int32Array(count * COARSE), fine: new Int32Array(count * FINE) };
}

/** Count one row of pixels, each in its column. */
function enter(data: Uint8Array, start: number, count: number, columns: Histograms): void {
  const { coarse, fine } = columns;
  for (let c = 0; c < count; c++) {
    const value = data[start + c]!;
    coarse[c * COARSE + (value >> 5)]! += 1 << (value & 16);
    fine[c * FINE + (value >> 1)]! += 1 << ((value & 1) << 4);
  }
}

/** Count one row of pixels instead of another. */
function replace(
  data: Uint8Array,
  leaving: number,
  entering: number,
  count: number,
  { coarse, fine }: Histograms,
): void {
  for (let c = 0; c < count; c++) {
    const old = data[leaving + c]!;
    const value = data[entering + c]!;
    if (old === value) continue;
    coarse[c * COARSE + (old >> 5)]! -= 1 << (old & 16);
    fine[c * FINE + (old >> 1)]! -= 1 << ((old & 1) << 4);
    coarse[c * COARSE + (value >> 5)]! += 1 << (value & 16);
    fine[c * FINE + (value >> 1)]! += 1 << ((value & 1) << 4);
  }
}

function medianRow(
  columns: Histograms,
  window: Histograms,
  side: number,
  result: Uint8Array,
  offset: number,
  span: number,
): void {
  const half = (side * side) >> 1;
  const { coarse, fine } = columns;
  const { coarse: levels, fine: values } = window;
  // The window's first column when the values under a coarse level were last right.
  const seen = new Int32Array(16).fill(-side);
  levels.fill(0);
  for (let i = 0; i < (side - 1) * COARSE; i++) levels[i & 7]! += coarse[i]!;

  for (let x = 0; x < span; x++) {
    const entering = (x + side - 1) * COARSE;
    for (let w = 0; w < COARSE; w++) levels[w]! += coarse[entering + w]!;

    let below = 0;
    let level = 0;
    for (; ; level += 2) {
      const word = levels[level >> 1]!;
      const even = word & 0xffff;
      if (below + even > half) break;
      below += even;
      const odd = word >>> 16;
      if (below + odd > half) {
        level++;
        break;
      }
      below += odd;
    }

    const first = level * 8;
    if (seen[level]! <= x - side) sumColumns(values, fine, first, x, side);
    else moveColumns(values, fine, first, seen[level]!, x, side);
    seen[level] = x;

    let value = level * 16;
    for (; ; value += 2) {
      const word = values[value >> 1]!;
      below += word & 0xffff;
      if (below > half) break;
      below += word >>> 16;
      if (below > half) {
        value++;
        break;
      }
    }
    result[offset + x] = value;

    const leaving = x * COARSE;
    for (let w = 0; w < COARSE; w++) levels[w]! -= coarse[leaving + w]!;
  }
}

/** The 16 values from `first` on, counted in `side` columns from `x` on. */
function sumColumns(
  values: Int32Array,
  fine: Int32Array,
  first: number,
  x: number,
  side: number,
): void {
  values.fill(0, first, first + 8);
  for (let c = x; c < x + side; c++) {
    const column = c * FINE + first;
    for (let w = 0; w < 8; w++) values[first + w]! += fine[column + w]!;
  }
}

/** The same, from what they were at column `from`. */
function moveColumns(
  values: Int32Array,
  fine: Int32Array,
  first: number,
  from: number,
  x: number,
  side: number,
): void {
  for (let c = from; c < x; c++) {
    const leaving = c * FINE + first;
    const entering = leaving + side * FINE;
    for (let w = 0; w < 8; w++) values[first + w]! += fine[entering + w]! - fine[leaving + w]!;
  }
}
