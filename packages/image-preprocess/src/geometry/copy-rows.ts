import type { ExtendKernel } from "../simd/extend-kernel.ts";
import { openKernel } from "../simd/kernel-memory.ts";
import { EXTEND } from "../simd/kernels.generated.ts";

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
    const result = (128 + span + 63) & ~63;
    const open = openKernel<ExtendKernel>(EXTEND, result + width * height);
    if (open) {
      const { bytes } = open.memory;
      bytes.set(span === source.length ? source : source.subarray(from, from + span), 64);
      open.kernel.extend(64 + first - from, step, width, height, result, width, 0, 0, 0, 0);
      return bytes.slice(result, result + width * height);
    }
  }
  const data = new Uint8Array(width * height);
  for (let y = 0, at = first; y < height; y++, at += step) {
    data.set(source.subarray(at, at + width), y * width);
  }
  return data;
}
