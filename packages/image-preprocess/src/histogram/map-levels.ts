import type { Plane } from "../picture.ts";
import { LEVELS } from "../simd/kernels/levels.generated.ts";
import type { LevelsKernel } from "../simd/levels-kernel.ts";
import { mapPixels } from "../simd/map-pixels.ts";

/**
 * Replace every level by another: OpenCV's `LUT`.
 *
 * @param table - What becomes of each level, 256 long.
 */
export function mapLevels<Scale extends string>(
  { width, height, data }: Plane<Scale>,
  table: Uint8Array | Uint8ClampedArray,
): Plane<Scale> {
  const mapped = mapPixels(
    LEVELS,
    { pixels: data.length, sources: [data], results: [1], inPlace: true, room: 256 },
    (kernel: LevelsKernel, { memory, count, from, room }) => {
      memory.bytes.set(table, room);
      kernel.map(from[0]!, from[0]! + count, room);
    },
  );
  return { width, height, data: mapped?.[0] ?? data.map((level) => table[level]!) };
}
