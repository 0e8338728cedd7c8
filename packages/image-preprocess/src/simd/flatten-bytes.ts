import { FLATTEN } from "./kernels/flatten.generated.ts";
import { mapPixels } from "./map-pixels.ts";

interface FlattenKernel {
  flatten(data: number, end: number, paper: number): void;
}

/**
 * Each byte as it would be if that of its paper were 255: assembly/flatten.ts.
 *
 * @returns Nothing where there are no kernels.
 */
export function flattenBytes(data: Uint8Array, paper: Uint8Array): Uint8Array | undefined {
  const flat = mapPixels(
    FLATTEN,
    { pixels: data.length, sources: [data, paper], results: [1], inPlace: true },
    ({ flatten }: FlattenKernel, { count, from }) => flatten(from[0]!, from[0]! + count, from[1]!),
  );
  return flat?.[0];
}
