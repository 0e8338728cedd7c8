import type { Box, InkImage } from "../picture.ts";

export interface InkBoxOptions {
  /** Pixels above this level are ink, 0 to 255. Default 0. */
  readonly above?: number;
}

/** The smallest box around the ink, or undefined where there is none. */
export function inkBox(ink: InkImage, { above = 0 }: InkBoxOptions = {}): Box | undefined {
  const { width, height, data } = ink;
  let left = width;
  let right = -1;
  let top = -1;
  let bottom = -1;
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let first = 0;
    while (first < width && data[row + first]! <= above) first++;
    if (first === width) continue;
    let last = width - 1;
    while (data[row + last]! <= above) last--;
    if (first < left) left = first;
    if (last > right) right = last;
    if (top < 0) top = y;
    bottom = y;
  }
  if (top < 0) return undefined;
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
