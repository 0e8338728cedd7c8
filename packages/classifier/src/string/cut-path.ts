import type { InkImage } from "@inkdigit/image-preprocess";

/** A step aside costs as much as this share of a pixel of full ink. */
const ASIDE = 0.15;
/** A pixel of paper costs this, so that of paths through no ink the straightest wins. */
const PAPER = 0.02;

/**
 * The way from top to bottom near a column that crosses the least ink, as the column in each row:
 * what lies left of it, that column excluded, is one side of the cut.
 *
 * @param reach - How far it may leave the column, in pixels.
 */
export function cutPath(ink: InkImage, column: number, reach: number): Int32Array {
  const { width, height, data } = ink;
  const left = Math.max(0, column - reach);
  const columns = Math.min(width - 1, column + reach) - left + 1;
  const costs = new Float32Array(height * columns);
  const costAt = (y: number, i: number) =>
    data[y * width + left + i]! / 255 + PAPER * (1 + Math.abs(left + i - column) / reach);
  for (let i = 0; i < columns; i++) costs[i] = costAt(0, i);
  for (let y = 1; y < height; y++) {
    for (let i = 0; i < columns; i++) {
      costs[y * columns + i] = costAt(y, i) + cheapest(costs, (y - 1) * columns, columns, i)[1];
    }
  }

  const path = new Int32Array(height);
  let at = 0;
  for (let i = 1; i < columns; i++) {
    if (costs[(height - 1) * columns + i]! < costs[(height - 1) * columns + at]!) at = i;
  }
  for (let y = height - 1; ; y--) {
    path[y] = left + at;
    if (y === 0) return path;
    at = cheapest(costs, (y - 1) * columns, columns, at)[0];
  }
}

/** Of the three places above `i`, the one from which the way is cheapest, and its cost. */
function cheapest(
  costs: Float32Array,
  row: number,
  columns: number,
  i: number,
): [place: number, cost: number] {
  let place = i;
  let least = costs[row + i]!;
  for (const beside of [i - 1, i + 1]) {
    if (beside < 0 || beside >= columns) continue;
    const cost = costs[row + beside]! + ASIDE;
    if (cost >= least) continue;
    least = cost;
    place = beside;
  }
  return [place, least];
}
