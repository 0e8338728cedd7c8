import type { Canvas } from "./canvas.ts";

/** Columns and rows between which there is ink; `right < left` where there is none. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Ink below this is paper. */
const PAPER = 0.3;

export function extentOf({ width, height, ink }: Canvas): Extent {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (ink[i]! <= PAPER) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (top === height) top = y;
      bottom = y;
    }
  }
  return { left, right, top, bottom };
}
