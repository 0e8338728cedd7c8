import type { Size } from "../geometry/size.ts";
import type { Extended } from "./extend.ts";

/**
 * Medians by a histogram that slides along the row, in a time that grows with the window's side
 * (Huang, Yang and Tang 1979). The median is moved up or down from the last one, not sought anew.
 */
export function slidingMedian(
  { data, stride }: Extended,
  { width, height }: Size,
  side: number,
  result: Uint8Array,
): void {
  const counts = new Int32Array(256);
  for (let y = 0; y < height; y++) {
    medianRow(data, y * stride, stride, side, counts, result, y * width, width);
  }
}

function medianRow(
  data: Uint8Array,
  start: number,
  stride: number,
  side: number,
  counts: Int32Array,
  result: Uint8Array,
  offset: number,
  width: number,
): void {
  const half = (side * side) >> 1;
  counts.fill(0);
  for (let j = 0, row = start; j < side; j++, row += stride) {
    for (let i = row; i < row + side; i++) counts[data[i]!]!++;
  }
  let median = 0;
  // How many pixels are darker than `median`.
  let below = 0;
  for (let x = 0; x < width; x++) {
    for (let count = counts[median]!; below + count <= half; count = counts[median]!) {
      below = (below + count) | 0;
      median++;
    }
    while (below > half) {
      median--;
      below = (below - counts[median]!) | 0;
    }
    result[offset + x] = median;
    for (let j = 0, i = start + x; j < side; j++, i += stride) {
      const leaving = data[i]!;
      const entering = data[i + side]!;
      counts[leaving]!--;
      counts[entering]!++;
      // The shifts give -1 for what is darker, else 0.
      below = (below + ((leaving - median) >> 31) - ((entering - median) >> 31)) | 0;
    }
  }
}
