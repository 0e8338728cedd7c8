import { ImageError } from "../errors.ts";
import type { InkImage } from "../picture.ts";

/**
 * Move the ink, by whole pixels, so that its centre of mass is the middle of a square canvas.
 *
 * The last step of MNIST's own preparation (LeCun et al. 1998, section III-A). The middle is the
 * pixel with index `side / 2`, rounded down: in MNIST the centre of mass of every digit, in pixel
 * indices, lies from 13.5 up to 14.5, evenly spread.
 *
 * @param side - Side of the square result, in pixels.
 * @returns A new `side` x `side` image; ink that falls outside is lost.
 * @throws {ImageError} `EMPTY_IMAGE` when no pixel carries ink.
 */
export function centerByMass(ink: InkImage, side: number): InkImage {
  const { width, height, data } = ink;
  const center = centerOfMass(ink);
  const dx = shift(center.x, side);
  const dy = shift(center.y, side);

  const centered = new Uint8Array(side * side);
  const left = Math.max(0, -dx);
  const right = Math.min(width, side - dx);
  for (let y = Math.max(0, -dy); y < Math.min(height, side - dy); y++) {
    const row = data.subarray(y * width + left, y * width + right);
    centered.set(row, (y + dy) * side + left + dx);
  }
  return { width: side, height: side, data: centered };
}

/** The whole step that brings `center` to within half a pixel of the middle. */
function shift(center: number, side: number): number {
  return Math.ceil(Math.floor(side / 2) - 0.5 - center);
}

/**
 * Where the ink balances, in pixel indices: the first pixel is at 0.
 *
 * @throws {ImageError} `EMPTY_IMAGE` when no pixel carries ink.
 */
export function centerOfMass(ink: InkImage): { x: number; y: number } {
  const { width, height, data } = ink;
  let mass = 0;
  let momentX = 0;
  let momentY = 0;
  for (let y = 0; y < height; y++) {
    let rowMass = 0;
    for (let x = 0; x < width; x++) {
      const value = data[y * width + x]!;
      rowMass += value;
      momentX += value * x;
    }
    mass += rowMass;
    momentY += rowMass * y;
  }
  if (mass === 0) throw new ImageError("EMPTY_IMAGE", "there is no ink on the picture");
  return { x: momentX / mass, y: momentY / mass };
}
