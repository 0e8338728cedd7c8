import type { Plane } from "../picture.ts";

/** The largest value within `radius` columns of each pixel. */
export function slidingMaximum<Scale extends string>(
  plane: Plane<Scale>,
  radius: number,
): Plane<Scale> {
  return slidingExtreme(plane, radius, 0);
}

/** The smallest value within `radius` columns of each pixel. */
export function slidingMinimum<Scale extends string>(
  plane: Plane<Scale>,
  radius: number,
): Plane<Scale> {
  return slidingExtreme(plane, radius, 255);
}

/**
 * Three comparisons a pixel, whatever the radius: any window is the end of one block of its length
 * and the beginning of the next (van Herk 1992, Gil and Werman 1993).
 *
 * @param flip - 0 for the largest value, 255 for the smallest: that of the inverted picture.
 */
function slidingExtreme<Scale extends string>(
  { width, height, data: source }: Plane<Scale>,
  radius: number,
  flip: 0 | 255,
): Plane<Scale> {
  const data = new Uint8Array(width * height);
  const length = 2 * radius + 1;
  // The row with `radius` pixels on each side that are never the largest, in whole blocks.
  const padded = Math.ceil((width + 2 * radius) / length) * length;
  const fromLeft = new Uint8Array(padded);
  const fromRight = new Uint8Array(padded);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let start = 0; start < padded; start += length) {
      let most = 0;
      for (let i = start; i < start + length; i++) {
        const x = i - radius;
        if (x >= 0 && x < width) most = Math.max(most, source[row + x]! ^ flip);
        fromLeft[i] = most;
      }
      most = 0;
      for (let i = start + length - 1; i >= start; i--) {
        const x = i - radius;
        if (x >= 0 && x < width) most = Math.max(most, source[row + x]! ^ flip);
        fromRight[i] = most;
      }
    }
    for (let x = 0; x < width; x++) {
      data[row + x] = Math.max(fromRight[x]!, fromLeft[x + 2 * radius]!) ^ flip;
    }
  }
  return { width, height, data };
}
