import type { Box, Point } from "@inkdigit/image-preprocess";

/**
 * The box around a cell, in the picture's own pixels.
 *
 * @param crossings - Where the grid's rules cross, row by row.
 * @param scale - Pixels of the crossings for one of the picture.
 */
export function cellBox(
  crossings: readonly (readonly Point[])[],
  row: number,
  column: number,
  scale: number,
): Box {
  const points = [crossings[row]!, crossings[row + 1]!].flatMap((line) => [
    line[column]!,
    line[column + 1]!,
  ]);
  const xs = points.map((point) => point.x / scale);
  const ys = points.map((point) => point.y / scale);
  const x = Math.round(Math.min(...xs));
  const y = Math.round(Math.min(...ys));
  return { x, y, width: Math.round(Math.max(...xs)) - x, height: Math.round(Math.max(...ys)) - y };
}
