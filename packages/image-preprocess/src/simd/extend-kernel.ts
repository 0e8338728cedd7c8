import { type BorderMode, borderIndex, OUTSIDE } from "../border.ts";
import type { Plane } from "../picture.ts";

/** Rows with columns added on both sides: assembly/extend.ts. */
export interface ExtendKernel {
  extend(
    from: number,
    step: number,
    width: number,
    rows: number,
    to: number,
    stride: number,
    left: number,
    right: number,
    columns: number,
    value: number,
  ): void;
}

/** Copy rows, those past the upper and the lower edge too, one behind the other. */
export function layRows(
  picture: Plane,
  first: number,
  count: number,
  border: BorderMode,
  borderValue: number,
  bytes: Uint8Array,
  to: number,
): void {
  const { width, height, data } = picture;
  const start = Math.max(0, first);
  const end = Math.min(height, first + count);
  bytes.set(data.subarray(start * width, end * width), to + (start - first) * width);
  for (let y = first; y < first + count; y++) {
    if (y >= start && y < end) continue;
    layRow(picture, y, border, borderValue, bytes, to + (y - first) * width);
  }
}

/** Copy a row, which may lie past the upper or the lower edge. */
export function layRow(
  { width, height, data }: Plane,
  y: number,
  border: BorderMode,
  borderValue: number,
  bytes: Uint8Array,
  to: number,
): void {
  const from = borderIndex(y, height, border);
  if (from === OUTSIDE) bytes.fill(borderValue, to, to + width);
  else bytes.set(data.subarray(from * width, (from + 1) * width), to);
}
