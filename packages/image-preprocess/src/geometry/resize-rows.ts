import type { Plane } from "../picture.ts";
import { openKernel } from "../simd/kernel-memory.ts";
import { RESIZE } from "../simd/kernels.generated.ts";
import type { ResizeKernel } from "../simd/resize-kernel.ts";
import { foldTaps, type Taps } from "./resize-taps.ts";

/** Mixes `lines`, as `weights` say, to one row of the result, which begins at `to`. */
export type MixRows = (
  lines: readonly Int32Array[],
  weights: Int16Array,
  data: Uint8ClampedArray,
  to: number,
) => void;

/** A picture at its new size, mixed along its rows first, then across them. */
export function resizeRows(
  picture: Plane,
  columns: Taps,
  rows: Taps,
  mixRows: MixRows,
): Uint8Array {
  // Past the edges the outermost pixel is repeated.
  const folded = foldTaps(columns, picture.width);
  return mixQuickly(picture, folded, rows) ?? mixPlainly(picture, folded, rows, mixRows);
}

/** So many rows of the result are made at once of pictures with more pixels than {@link SMALL}. */
const ROWS_AT_ONCE = 64;
const SMALL = 0x8_0000;

function mixQuickly(picture: Plane, columns: Taps, rows: Taps): Uint8Array | undefined {
  const { count } = rows;
  const width = columns.length;
  const isSmall = picture.data.length + width * rows.length <= SMALL;
  const atOnce = isSmall ? rows.length : Math.min(rows.length, ROWS_AT_ONCE);
  const most = spanOf(rows, atOnce, picture.height);
  const weights = (64 + 4 * width + 63) & ~63;
  const rowFirsts = weights + 16 * width;
  const rowWeights = rowFirsts + 4 * atOnce;
  const present = rowWeights + 4 * count * atOnce;
  const lineBytes = (4 * width + 79) & ~63;
  const lines = (present + 4 * count + 63) & ~63;
  const result = lines + count * lineBytes;
  const source = (result + width * atOnce + 79) & ~63;
  const open = openKernel<ResizeKernel>(RESIZE, source + most * picture.width);
  if (!open) return undefined;
  const { bytes, shorts, words } = open.memory;
  words.set(columns.firsts, 16);
  shorts.fill(0, weights >> 1, rowFirsts >> 1);
  for (let i = 0; i < columns.weights.length; i++) {
    const column = Math.floor(i / count);
    shorts[(weights >> 1) + 8 * column + (i - count * column)] = columns.weights[i]!;
  }
  let data: Uint8Array | undefined;
  for (let y = 0; y < rows.length; y += atOnce) {
    const end = Math.min(rows.length, y + atOnce);
    words.set(rows.firsts.subarray(y, end), rowFirsts >> 2);
    words.set(rows.weights.subarray(y * count, end * count), rowWeights >> 2);
    words.fill(-1, present >> 2, (present >> 2) + count);
    const top = within(rows.firsts[y]!, picture.height);
    const bottom = within(rows.firsts[end - 1]! + count - 1, picture.height) + 1;
    bytes.set(picture.data.subarray(top * picture.width, bottom * picture.width), source);
    open.kernel.mix(
      ...([source - top * picture.width, picture.width, picture.height, count] as const),
      ...([64, weights, width, rowFirsts, rowWeights, end - y] as const),
      ...([present, lines, lineBytes, result] as const),
    );
    const made = result + width * (end - y);
    if (atOnce === rows.length) return bytes.slice(result, made);
    data ??= new Uint8Array(width * rows.length);
    data.set(bytes.subarray(result, made), y * width);
  }
  return data;
}

/** How many rows of the picture `atOnce` rows of the result are mixed from, at most. */
function spanOf({ firsts, count }: Taps, atOnce: number, height: number): number {
  let most = 0;
  for (let y = 0; y < firsts.length; y += atOnce) {
    const last = Math.min(firsts.length, y + atOnce) - 1;
    const bottom = within(firsts[last]! + count - 1, height);
    most = Math.max(most, bottom + 1 - within(firsts[y]!, height));
  }
  return most;
}

function within(row: number, height: number): number {
  return Math.min(Math.max(row, 0), height - 1);
}

function mixPlainly(
  { width: before, height, data: source }: Plane,
  columns: Taps,
  rows: Taps,
  mixRows: MixRows,
): Uint8Array {
  const { count } = rows;
  const width = columns.length;
  const data = new Uint8ClampedArray(width * rows.length);
  // Rows of the picture that are mixed already, each at its place modulo `count`.
  const mixed = Array.from({ length: count }, () => new Int32Array(width));
  const present = new Int32Array(count).fill(-1);
  const lines = mixed.slice();
  for (let y = 0; y < rows.length; y++) {
    for (let k = 0; k < count; k++) {
      const row = within(rows.firsts[y]! + k, height);
      const slot = row % count;
      if (present[slot] !== row) mixColumns(source, row * before, columns, mixed[slot]!);
      present[slot] = row;
      lines[k] = mixed[slot]!;
    }
    mixRows(lines, rows.weights.subarray(y * count, (y + 1) * count), data, y * width);
  }
  return new Uint8Array(data.buffer);
}

function mixColumns(
  source: Uint8Array,
  start: number,
  { count, firsts, weights }: Taps,
  mixed: Int32Array,
): void {
  for (let x = 0; x < mixed.length; x++) {
    let sum = 0;
    for (let k = 0; k < count; k++) {
      // Taps past the end of a narrow picture weigh nothing.
      const weight = weights[x * count + k]!;
      if (weight !== 0) sum += weight * source[start + firsts[x]! + k]!;
    }
    mixed[x] = sum;
  }
}
