import type { Plane } from "../picture.ts";

/** Which sides change places: left and right, top and bottom, or both (a half turn). */
export type FlipDirection = "horizontal" | "vertical" | "both";

/** A picture as a mirror shows it: OpenCV's `flip` with code 1, 0 or -1. */
export function flip<Scale extends string>(
  { width, height, data: source }: Plane<Scale>,
  direction: FlipDirection,
): Plane<Scale> {
  // A half turn is the pixels in the reverse order.
  if (direction === "both") return { width, height, data: source.slice().reverse() };
  const data = new Uint8Array(source.length);
  for (let y = 0; y < height; y++) {
    const row = source.subarray(y * width, (y + 1) * width);
    if (direction === "vertical") data.set(row, (height - 1 - y) * width);
    else data.set(row.slice().reverse(), y * width);
  }
  return { width, height, data };
}
