import type { Plane } from "../picture.ts";
import { wordsOf } from "../words.ts";

/** From so many pixels on it pays to make a table of all pairs of levels. */
const MANY = 1 << 18;

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
  const mapWords = data.length < MANY ? mapSingly : mapPairs;
  mapWords(words, table, wordsOf(result));
  for (let i = words.length * 4; i < data.length; i++) result[i] = table[data[i]!]!;
  return { width, height, data: result };
}

function mapSingly(
  words: Int32Array,
  table: Uint8Array | Uint8ClampedArray,
  mapped: Int32Array,
): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    mapped[i] =
      table[word & 255]! |
      (table[(word >>> 8) & 255]! << 8) |
      (table[(word >>> 16) & 255]! << 16) |
      (table[word >>> 24]! << 24);
  }
}

function mapPairs(
  words: Int32Array,
  table: Uint8Array | Uint8ClampedArray,
  mapped: Int32Array,
): void {
  const pairs = new Uint16Array(1 << 16);
  for (let pair = 0; pair < pairs.length; pair++) {
    pairs[pair] = table[pair & 255]! | (table[pair >> 8]! << 8);
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    mapped[i] = pairs[word & 0xffff]! | (pairs[word >>> 16]! << 16);
  }
}
