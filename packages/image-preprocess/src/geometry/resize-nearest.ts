import type { Plane } from "../picture.ts";
import { openKernel } from "../simd/kernel-memory.ts";
import { RESIZE } from "../simd/kernels/resize.generated.ts";
import type { ResizeKernel } from "../simd/resize-kernel.ts";
import type { Size } from "./size.ts";

/** The pixel that the upper left corner of each new pixel falls on, as OpenCV's `INTER_NEAREST`. */
export function resizeNearest(picture: Plane, { width, height }: Size): Uint8Array {
  const columns = sources(picture.width, width, 1);
  const rows = sources(picture.height, height, picture.width);
  return (
    pickQuickly(picture, columns, rows) ??
    Uint8Array.from(
      { length: width * height },
      (_, i) => picture.data[rows[Math.floor(i / width)]! + columns[i % width]!]!,
    )
  );
}

/** Larger pictures are worth a call for each row. */
const SMALL = 0x4_0000;

function pickQuickly(
  { width: before, data }: Plane,
  columns: Int32Array,
  rows: Int32Array,
): Uint8Array | undefined {
  const width = columns.length;
  const height = rows.length;
  const isSmall = data.length <= SMALL;
  const open = openKernel<ResizeKernel>(RESIZE, [
    columns,
    rows,
    width * height,
    isSmall ? data : before,
  ]);
  if (!open) return undefined;
  const { kernel, memory } = open;
  const [columnsAt, starts, result, source] = open.at;
  if (isSmall) kernel.pick(source, starts, height, columnsAt, width, result);
  else {
    for (let y = 0; y < height; y++) {
      memory.bytes.set(data.subarray(rows[y], rows[y]! + before), source);
      // The first row begins at 0, as each one does here.
      kernel.pick(source, starts, 1, columnsAt, width, result + y * width);
    }
  }
  return memory.bytes.slice(result, result + width * height);
}

/** @param step - From one old pixel to the next, in memory. */
function sources(before: number, after: number, step: number): Int32Array {
  // The reciprocal of a rounded quotient, not `before / after`: the two differ in the last bit.
  const scale = 1 / (after / before);
  const places = new Int32Array(after);
  for (let i = 0; i < after; i++) places[i] = step * Math.min(Math.floor(i * scale), before - 1);
  return places;
}
