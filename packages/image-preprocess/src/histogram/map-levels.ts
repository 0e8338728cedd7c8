import type { Plane } from "../picture.ts";
import { wordsOf } from "../words.ts";

/**
 * Replace every level by another: OpenCV's `LUT`.
 *
 * @param table - What becomes of each level, 256 long.
 */
export function mapLevels<Scale extends string>(
  { width, height, data }: Plane<Scale>,
  table: Uint8Array | Uint8ClampedArray,
): Plane<Scale> {
  const result = new Uint8Array(data.length);
  const words = wordsOf(data);
  const mapped = wordsOf(result);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    mapped[i] =
      table[word & 255]! |
      (table[(word >>> 8) & 255]! << 8) |
      (table[(word >>> 16) & 255]! << 16) |
      (table[word >>> 24]! << 24);
  }
  for (let i = words.length * 4; i < data.length; i++) result[i] = table[data[i]!]!;
  return { width, height, data: result };
}
