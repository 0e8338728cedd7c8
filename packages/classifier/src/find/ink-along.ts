import type { Box, InkImage } from "@inkdigit/image-preprocess";

/**
 * The share of a box's rows, or columns, that have ink in a strip.
 *
 * @param strip - Its first column, or row, and the one after its last.
 */
export function inkAlong(
  { width, data }: InkImage,
  box: Box,
  [start, end]: readonly [number, number],
  lines: "rows" | "columns",
): number {
  const [from, length] = lines === "rows" ? [box.y, box.height] : [box.x, box.width];
  let count = 0;
  for (let line = from; line < from + length; line++) {
    for (let near = Math.max(0, start); near < end; near++) {
      if (data[lines === "rows" ? line * width + near : near * width + line] === 0) continue;
      count++;
      break;
    }
  }
  return count / length;
}
