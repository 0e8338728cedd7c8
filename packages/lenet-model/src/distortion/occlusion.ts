import type { Random } from "../random.ts";

/**
 * A picture of which a square is covered (random erasing, Zhong et al. 2020): with paper, or one time
 * in four with ink. Its middle lies anywhere on the picture, so that some squares stick out.
 *
 * @param side - Of the square, in pixels; rounded.
 */
export function occluded(
  picture: Float32Array,
  height: number,
  width: number,
  side: number,
  random: Random,
): Float32Array {
  const length = Math.round(side);
  const top = random.below(height) - (length >> 1);
  const left = random.below(width) - (length >> 1);
  const ink = random.below(4) === 0 ? 1 : 0;
  const result = picture.slice();
  for (let y = Math.max(0, top); y < Math.min(height, top + length); y++) {
    const row = y * width;
    result.fill(ink, row + Math.max(0, left), row + Math.max(0, Math.min(width, left + length)));
  }
  return result;
}
