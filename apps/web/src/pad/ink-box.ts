import type { Box } from "@inkdigit/image-preprocess";
import { type Ink, padSize } from "./ink.ts";

/** Soft edges of a line reach this far beyond its breadth, in pad units. */
const edge = 1;

/** The part of the pad, in whole units, outside of which there is no ink; its sides are 0 where there is none. */
export function inkBox(ink: Ink): Box {
  let left: number = padSize.width;
  let top: number = padSize.height;
  let right = 0;
  let bottom = 0;
  for (const { x, y, breadth } of ink.flat()) {
    const reach = breadth / 2 + edge;
    left = Math.min(left, x - reach);
    top = Math.min(top, y - reach);
    right = Math.max(right, x + reach);
    bottom = Math.max(bottom, y + reach);
  }
  const x = Math.max(0, Math.floor(left));
  const y = Math.max(0, Math.floor(top));
  return {
    x,
    y,
    width: Math.max(0, Math.min(padSize.width, Math.ceil(right)) - x),
    height: Math.max(0, Math.min(padSize.height, Math.ceil(bottom)) - y),
  };
}
