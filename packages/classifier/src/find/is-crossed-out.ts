import type { Box, InkImage } from "@inkdigit/image-preprocess";

/** A stroke that crosses a number out runs through the middle of it: between these shares of its height, */
const UPPER = 0.25;
const LOWER = 0.75;
/** along at least this share of its width, not counted where it crosses the strokes of digits. */
const ALONG = 0.5;

/**
 * Whether a straight line runs through the middle of what is written in a box.
 *
 * @param rules - 255 where ruled lines were taken away, else 0.
 */
export function isCrossedOut(rules: InkImage, { x, y, width, height }: Box): boolean {
  const from = Math.round(y + UPPER * height);
  const to = Math.round(y + LOWER * height);
  const left = Math.round(x);
  const right = Math.round(x + width);
  let crossed = 0;
  for (let column = left; column < right; column++) {
    for (let row = from; row < to; row++) {
      if (rules.data[row * rules.width + column] === 0) continue;
      crossed++;
      break;
    }
  }
  return crossed >= ALONG * (right - left);
}
