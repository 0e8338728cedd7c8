import type { ReadDigit, Reading } from "@inkdigit/classifier";
import type { Box } from "@inkdigit/image-preprocess";
import type { Spot } from "./messages.ts";

/** The digits of all lines, in reading order. */
export function digitsOf(reading: Reading): readonly ReadDigit[] {
  return reading.lines.flatMap((line) => line.digits);
}

/** The place in reading order of the digit whose box is nearest to `spot`; 0 where there is none. */
export function nearestDigit(reading: Reading, spot: Spot): number {
  const distances = digitsOf(reading).map(({ box }) => distance(box, spot));
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}

/** Whether a person should look at this digit. */
export function isDoubtful(digit: ReadDigit): boolean {
  return digit.reasons.length > 0;
}

function distance(box: Box, spot: Spot): number {
  const dx = Math.max(box.x - spot.x, 0, spot.x - (box.x + box.width));
  const dy = Math.max(box.y - spot.y, 0, spot.y - (box.y + box.height));
  return Math.hypot(dx, dy);
}
