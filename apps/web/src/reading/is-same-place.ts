import type { Box } from "@inkdigit/image-preprocess";

/** Boxes that share more than this of what they cover together are of the same digit. */
const SAME = 0.6;

/** Whether two boxes are of one digit: when it is read anew, its box may lie a few pixels elsewhere. */
export function isSamePlace(a: Box, b: Box): boolean {
  const shared = overlap(a.x, a.width, b.x, b.width) * overlap(a.y, a.height, b.y, b.height);
  const all = a.width * a.height + b.width * b.height - shared;
  return shared > SAME * all;
}

function overlap(from: number, length: number, otherFrom: number, otherLength: number): number {
  const end = Math.min(from + length, otherFrom + otherLength);
  return Math.max(0, end - Math.max(from, otherFrom));
}
