import type { Histogram } from "../histogram/histogram.ts";

/**
 * The level that is furthest below the line from the histogram's peak to its longer end (Zack 1977):
 * for pictures whose second class is only a tail. OpenCV's `THRESH_TRIANGLE`.
 *
 * @returns 0 to 255.
 */
export function triangleLevel(histogram: Histogram): number {
  let peak = 0;
  let lowest = 0;
  let highest = 255;
  for (let level = 1; level < 256; level++) if (histogram[level]! > histogram[peak]!) peak = level;
  while (lowest < 255 && histogram[lowest] === 0) lowest++;
  while (highest > 0 && histogram[highest] === 0) highest--;
  const first = Math.max(0, lowest - 1);
  const last = Math.min(255, highest + 1);
  const tailIsRight = peak - first < last - peak;
  const counts = tailIsRight ? histogram.slice().reverse() : histogram;
  const end = tailIsRight ? 255 - last : first;
  const top = tailIsRight ? 255 - peak : peak;

  const height = counts[top]!;
  let level = end;
  let furthest = 0;
  for (let i = end + 1; i <= top; i++) {
    const distance = height * i + (end - top) * counts[i]!;
    if (distance > furthest) {
      furthest = distance;
      level = i;
    }
  }
  return tailIsRight ? 255 - (level - 1) : level - 1;
}
