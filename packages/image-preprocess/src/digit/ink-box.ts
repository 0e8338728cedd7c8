import type { Box, InkImage } from "../picture.ts";

export interface InkBoxOptions {
  /** Pixels above this level are ink, 0 to 255. Default 0. */
  readonly above?: number;
}

/** The smallest box around the ink, or undefined where there is none. */
export function inkBox(ink: InkImage, { above = 0 }: InkBoxOptions = {}): Box | undefined {
  const { width, height, data } = ink;
  const hasInk = (y: number) => anyAbove(data, above, y * width, (y + 1) * width);
  let top = 0;
  while (top < height && !hasInk(top)) top++;
  if (top === height) return undefined;
  let bottom = height - 1;
  while (!hasInk(bottom)) bottom--;

  let left = width;
  let right = -1;
  for (let row = top * width; row <= bottom * width; row += width) {
    // Between the ends that were found nothing needs to be looked at.
    for (let x = 0; x < left; x++) if (data[row + x]! > above) left = x;
    for (let x = width - 1; x > right; x--) if (data[row + x]! > above) right = x;
  }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

function anyAbove(data: Uint8Array, level: number, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (data[i]! > level) return true;
  return false;
}
