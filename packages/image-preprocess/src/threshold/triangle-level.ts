import type { Histogram } from "../histogram/histogram.ts";

/**
 * The level that is furthest below the line from the histogram's peak to its longer end (Zack 1977):
 * for pictures whose second class is only a tail. OpenCV's `THRESH_TRIANGLE`.
 *
 * @returns 0 to 255.
 */
export function triangleLevel(histogram: Histogram): number {
  const peak = histogram.indexOf(Math.max(...histogram));
  const first = Math.max(0, histogram.findIndex((count) => count > 0) - 1);
  const last = Math.min(255, histogram.findLastIndex((count) => count > 0) + 1);
  const tailIsRight = peak - first < last - peak;
  const counts = tailIsRight ? histogram.toReversed() : histogram;
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
