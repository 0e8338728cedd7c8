import type { InkPoints } from "./ink-points.ts";

/**
 * How unevenly ink lies across a direction: the sum of the squares of a projection's bins, one pixel
 * wide. It is largest when lines of writing fall into few bins.
 *
 * @param dx - The point (x, y), from the middle of the drawing, falls into the bin of `dx * x + dy * y`.
 */
export function projectionEnergy(
  { columns, weights, rows, width, height }: InkPoints,
  dx: number,
  dy: number,
): number {
  const middle = Math.ceil((Math.hypot(width, height) / 2) * Math.hypot(dx, dy)) + 1;
  const bins = new Float64Array(2 * middle + 1);
  for (let y = 0; y < height; y++) {
    const from = middle + dy * (y - (height - 1) / 2) - (dx * (width - 1)) / 2;
    const end = rows[y + 1]!;
    for (let i = rows[y]!; i < end; i++) {
      const place = from + dx * columns[i]!;
      const bin = Math.trunc(place);
      const share = (place - bin) * weights[i]!;
      // Shared between two bins: whole ones would favour angles that suit the pixels' raster.
      bins[bin]! += weights[i]! - share;
      bins[bin + 1]! += share;
    }
  }
  let energy = 0;
  for (let i = 0; i < bins.length; i++) energy += bins[i]! * bins[i]!;
  return energy;
}
