import { POINTWISE } from "./kernels/pointwise.generated.ts";
import { mapPixels } from "./map-pixels.ts";
import type { PointwiseKernel } from "./pointwise-kernel.ts";

/**
 * New bytes, each made of the one at its place in `data`, and of that in `other`.
 *
 * @returns Nothing where there are no kernels.
 */
export function mapBytes(
  data: Uint8Array,
  other: Uint8Array | undefined,
  change: (kernel: PointwiseKernel, data: number, end: number, other: number) => void,
): Uint8Array | undefined {
  const sources = other ? [data, other] : [data];
  const mapped = mapPixels(
    POINTWISE,
    { pixels: data.length, sources, results: [1], inPlace: true },
    (kernel: PointwiseKernel, { count, from }) => {
      change(kernel, from[0]!, from[0]! + count, from[1] ?? 0);
    },
  );
  return mapped?.[0];
}
