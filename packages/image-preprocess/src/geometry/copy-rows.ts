import type { ExtendKernel } from "../simd/extend-kernel.ts";
import { openKernel } from "../simd/kernel-memory.ts";
import { EXTEND } from "../simd/kernels/extend.generated.ts";

/** Where a call for each row costs more than to copy them all twice. */
const NARROW = 1024;
const SMALL = 0x4_0000;

/**
 * Rows of pixels, one behind the other.
 *
 * @param first - Where the first row begins in `source`.
 * @param step - From one row to the next, backwards when negative.
 */
export function copyRows(
  source: Uint8Array,
  first: number,
  step: number,
  width: number,
  height: number,
): Uint8Array {
  const last = first + (height - 1) * step;
  const from = Math.min(first, last);
  const span = Math.max(first, last) + width - from;
  if (width < NARROW && span <= SMALL && height > 1) {
    const size = width * height;
    const open = openKernel<ExtendKernel>(EXTEND, [source.subarray(from, from + span), size]);
    if (open) {
      const [start, result] = open.at;
      open.kernel.extend(start + first - from, step, width, height, result, width, 0, 0, 0, 0);
      return open.memory.bytes.slice(result, result + size);
    }
  }
  const data = new Uint8Array(width * height);
  for (let y = 0, at = first; y < height; y++, at += step) {
    data.set(source.subarray(at, at + width), y * width);
  }
  return data;
}
