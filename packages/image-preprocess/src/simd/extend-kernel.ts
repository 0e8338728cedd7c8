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

/** Write at an address which column each added one repeats, as the kernel takes it. */
export function layColumns(
  width: number,
  left: number,
  right: number,
  border: BorderMode,
  words: Int32Array,
  address: number,
): void {
  const start = address >> 2;
  for (let i = 0; i < left; i++) words[start + i] = borderIndex(i - left, width, border);
  for (let i = 0; i < right; i++) {
    words[start + left + i] = borderIndex(width + i, width, border);
  }
}

/** Copy rows, those past the upper and the lower edge too, one behind the other. */
export function layRows(
  { width, height, data }: Plane,
  first: number,
  count: number,
  border: BorderMode,
  borderValue: number,
  bytes: Uint8Array,
  to: number,
): void {
  const start = Math.max(0, first);
  const end = Math.min(height, first + count);
  const all = start === 0 && end === height;
  bytes.set(all ? data : data.subarray(start * width, end * width), to + (start - first) * width);
  for (let y = first; y < first + count; y++) {
    if (y === start) y = end;
    if (y === first + count) break;
    const from = borderIndex(y, height, border);
    const at = to + (y - first) * width;
    if (from === OUTSIDE) bytes.fill(borderValue, at, at + width);
    else bytes.set(data.subarray(from * width, (from + 1) * width), at);
  }
}
