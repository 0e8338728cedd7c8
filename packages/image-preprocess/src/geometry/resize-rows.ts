import type { Plane } from "../picture.ts";
import { openKernel } from "../simd/kernel-memory.ts";
import { RESIZE } from "../simd/kernels/resize.generated.ts";
import type { ResizeKernel } from "../simd/resize-kernel.ts";
import { type FindTaps, foldTaps, MOST_TAPS, type Taps } from "./resize-taps.ts";
import type { Size } from "./size.ts";

/** A picture at its new size, mixed along its rows first, then across them. */
export function resizeRows(
  picture: Plane,
  { width, height }: Size,
  findTaps: FindTaps,
): Uint8Array {
  // Past the edges the outermost pixel is repeated.
  const columns = foldTaps(findTaps(picture.width, width), picture.width);
  const rows = findTaps(picture.height, height);
  return mixQuickly(picture, columns, rows) ?? mixPlainly(picture, columns, rows);
}

/** So many rows of the result are made at once of pictures with more pixels than {@link SMALL}. */
const ROWS_AT_ONCE = 64;
const SMALL = 0x8_0000;

function mixQuickly(picture: Plane, columns: Taps, rows: Taps): Uint8Array | undefined {
  const { count } = rows;
  const width = columns.length;
  const isSmall = picture.data.length + width * rows.length <= SMALL;
  const atOnce = isSmall ? rows.length : Math.min(rows.length, ROWS_AT_ONCE);
  // Rows of the picture that `atOnce` rows of the result are mixed from.
  const span = Math.ceil((atOnce * picture.height) / rows.length) + count + 1;
  const lineBytes = (4 * width + 79) & ~63;
  const open = openKernel<ResizeKernel>(RESIZE, [
    columns.firsts,
    columns.weights,
    4 * atOnce,
    2 * MOST_TAPS * atOnce,
    4 * count,
    count * lineBytes,
    width * atOnce,
    Math.min(span, picture.height) * picture.width,
  ]);
  if (!open) return undefined;
  const { kernel, memory } = open;
  const { bytes, shorts, words } = memory;
  const [columnFirsts, columnWeights, rowFirsts, rowWeights, present, lines, result, source] =
    open.at;
  const data = new Uint8Array(width * rows.length);
  for (let y = 0; y < rows.length; y += atOnce) {
    const end = Math.min(rows.length, y + atOnce);
    words.set(rows.firsts.subarray(y, end), rowFirsts >> 2);
    shorts.set(rows.weights.subarray(y * MOST_TAPS, end * MOST_TAPS), rowWeights >> 1);
    words.fill(-1, present >> 2, (present >> 2) + count);
    const top = within(rows.firsts[y]!, picture.height);
    const bottom = within(rows.firsts[end - 1]! + count - 1, picture.height) + 1;
    bytes.set(picture.data.subarray(top * picture.width, bottom * picture.width), source);
    kernel.mix(
      ...([source - top * picture.width, picture.width, picture.height, count] as const),
      ...([columnFirsts, columnWeights, width, rowFirsts, rowWeights, end - y] as const),
      ...([present, lines, lineBytes, result] as const),
    );
    data.set(bytes.subarray(result, result + width * (end - y)), y * width);
  }
  return data;
}

function within(row: number, height: number): number {
  return Math.min(Math.max(row, 0), height - 1);
}

function mixPlainly(
  { width: before, height, data: source }: Plane,
  columns: Taps,
  rows: Taps,
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
    const weights = rows.weights.subarray(y * MOST_TAPS);
    for (let x = 0; x < width; x++) data[y * width + x] = mixRows(lines, weights, x);
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
      const weight = weights[x * MOST_TAPS + k]!;
      if (weight !== 0) sum += weight * source[start + firsts[x]! + k]!;
    }
    mixed[x] = sum;
  }
}

/** One pixel of the result, rounded as OpenCV does for each count of taps. */
function mixRows(lines: readonly Int32Array[], weights: Int16Array, x: number): number {
  if (lines.length === 2) {
    // Each product loses its lower bits before the sum.
    const above = ((lines[0]![x]! >> 4) * weights[0]!) >> 16;
    const below = ((lines[1]![x]! >> 4) * weights[1]!) >> 16;
    return (above + below + 2) >> 2;
  }
  let sum = 0;
  for (let k = 0; k < lines.length; k++) sum += lines[k]![x]! * weights[k]!;
  // The lobes of 8 taps can add up to more than 31 bits.
  return lines.length === 4 ? (sum + 0x20_0000) >> 22 : sum / 0x40_0000;
}
