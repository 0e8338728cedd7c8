import type { Plane } from "../picture.ts";
import { openKernel } from "../simd/kernel-memory.ts";
import { AREA } from "../simd/kernels/area.generated.ts";
import { resizeRows } from "./resize-rows.ts";
import { areaTaps } from "./resize-taps.ts";
import type { Size } from "./size.ts";
import { type Shares, weightedSums } from "./weighted-sums.ts";

/**
 * The mean of what each new pixel covers, as OpenCV's `INTER_AREA`: where a side grows it covers
 * less than one pixel, and is a copy or a blend of two.
 */
export function resizeArea(picture: Plane, size: Size): Uint8Array {
  if (size.width > picture.width || size.height > picture.height) {
    return resizeRows(picture, size, areaTaps);
  }
  return isHalf(picture, size) ? halve(picture, size) : average(picture, size);
}

/** Whether pixels become one by 2x2. */
export function isHalf(before: Size, after: Size): boolean {
  return before.width === 2 * after.width && before.height === 2 * after.height;
}

/** The mean of 2x2 pixels; OpenCV rounds halves up here, and to the even level elsewhere. */
function halve(picture: Plane, { width, height }: Size): Uint8Array {
  const { data: source } = picture;
  const open = openKernel<AreaKernel>(AREA, [source, width * height]);
  if (open) {
    const [from, to] = open.at;
    open.kernel.halve(from, width, height, to);
    return open.memory.bytes.slice(to, to + width * height);
  }
  const data = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y++) {
    let upper = 2 * y * picture.width;
    let lower = upper + picture.width;
    for (let x = 0; x < width; x++, to++, upper += 2, lower += 2) {
      data[to] =
        (source[upper]! + source[upper + 1]! + source[lower]! + source[lower + 1]! + 2) >> 2;
    }
  }
  return data;
}

function average(picture: Plane, size: Size): Uint8Array {
  const columns = coverage(picture.width, size.width);
  const rows = coverage(picture.height, size.height);
  return averageQuickly(picture, columns, rows) ?? averagePlainly(picture, columns, rows);
}

/** Larger pictures are worth a call for each row. */
const SMALL = 0x4_0000;

function averageQuickly(
  { width: before, data }: Plane,
  columns: Coverage,
  rows: Coverage,
): Uint8Array | undefined {
  const width = columns.firsts.length;
  const height = rows.firsts.length;
  const isSmall = data.length <= SMALL;
  const open = openKernel<AreaKernel>(AREA, [
    columns.weights,
    columns.extents,
    columns.firsts,
    columns.starts,
    8 * before,
    width * height,
    isSmall ? data : before,
  ]);
  if (!open) return undefined;
  const { kernel, memory } = open;
  const { bytes, doubles } = memory;
  const [weights, extents, firsts, starts, sums, result, source] = open.at;
  for (let y = 0; y < height; y++) {
    doubles.fill(0, sums >> 3, (sums >> 3) + before);
    const first = rows.firsts[y]! - rows.starts[y]!;
    for (let k = rows.starts[y]!; k < rows.starts[y + 1]!; k++) {
      const from = (first + k) * before;
      if (!isSmall) bytes.set(data.subarray(from, from + before), source);
      kernel.addRow(isSmall ? source + from : source, rows.weights[k]!, sums, before);
    }
    kernel.average(
      ...([sums, firsts, starts, weights, extents] as const),
      ...([rows.extents[y]!, width, result + y * width] as const),
    );
  }
  return bytes.slice(result, result + width * height);
}

interface AreaKernel {
  halve(source: number, width: number, height: number, to: number): void;
  addRow(row: number, weight: number, sums: number, width: number): void;
  average(
    sums: number,
    firsts: number,
    starts: number,
    weights: number,
    extents: number,
    extent: number,
    width: number,
    to: number,
  ): void;
}

function averagePlainly(picture: Plane, columns: Coverage, rows: Coverage): Uint8Array {
  const width = columns.firsts.length;
  const sums = weightedSums(picture, columns, rows);
  // Single precision, because OpenCV has it: the clamped array rounds halves to even, as it does.
  const means = Uint8ClampedArray.from(sums, (sum, i) => {
    const area = columns.extents[i % width]! * rows.extents[Math.floor(i / width)]!;
    return Math.fround(sum * Math.fround(1 / area));
  });
  return new Uint8Array(means.buffer);
}

/** The pixels that each new one covers along an axis. */
interface Coverage extends Shares {
  /** How many pixels each covers in all: a whole number or not. */
  readonly extents: Float64Array;
}

/** Less than this of a pixel isn't counted as covered, in OpenCV as here. */
const SLIVER = 1e-3;

function coverage(before: number, after: number): Coverage {
  const scale = 1 / (after / before);
  const firsts = new Int32Array(after);
  const starts = new Int32Array(after + 1);
  const extents = new Float64Array(after);
  const weights: number[] = [];
  for (let i = 0; i < after; i++) {
    const from = i * scale;
    const to = from + scale;
    const end = Math.min(Math.floor(to), before - 1);
    const begin = Math.min(Math.ceil(from), end);
    extents[i] = Math.min(scale, before - from);
    firsts[i] = begin;
    if (begin - from > SLIVER) {
      firsts[i] = begin - 1;
      weights.push(begin - from);
    }
    for (let k = begin; k < end; k++) weights.push(1);
    if (to - end > SLIVER) weights.push(Math.min(to - end, 1, extents[i]!));
    starts[i + 1] = weights.length;
  }
  return { firsts, starts, weights: Float64Array.from(weights), extents };
}
