import type { Plane } from "../picture.ts";

/** Which sides change places: left and right, top and bottom, or both (a half turn). */
export type FlipDirection = "horizontal" | "vertical" | "both";

/** A picture as a mirror shows it: OpenCV's `flip` with code 1, 0 or -1. */
export function flip<Scale extends string>(
  { width, height, data: source }: Plane<Scale>,
  direction: FlipDirection,
): Plane<Scale> {
  const data = new Uint8Array(source.length);
  // A half turn is the pixels in the reverse order.
  if (direction === "both") reverseRows(source, source.length, 1, data);
  else if (direction === "horizontal") reverseRows(source, width, height, data);
  else {
    for (let y = 0; y < height; y++) {
      data.set(source.subarray(y * width, (y + 1) * width), (height - 1 - y) * width);
    }
  }
  return { width, height, data };
}

/** Four pixels at a time. */
function reverseRows(source: Uint8Array, width: number, height: number, data: Uint8Array): void {
  const pixels = new DataView(source.buffer, source.byteOffset, source.length);
  const reversed = new DataView(data.buffer);
  const whole = width & ~3;
  for (let y = 0; y < height; y++) {
    const from = y * width;
    const end = from + width;
    // Read as if the first byte were the highest, and written as if it were the lowest.
    for (let x = 0; x < whole; x += 4) {
      reversed.setInt32(end - 4 - x, pixels.getInt32(from + x, false), true);
    }
    for (let x = whole; x < width; x++) data[end - 1 - x] = source[from + x]!;
  }
}
