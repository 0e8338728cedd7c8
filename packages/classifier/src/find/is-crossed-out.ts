import type { Box, InkImage } from "@inkdigit/image-preprocess";
import { inkAlong } from "./ink-along.ts";

/** A stroke that crosses a number out runs through the middle of it: between these shares of its height, */
const UPPER = 0.25;
const LOWER = 0.75;
/** along at least this share of its width, not counted where it crosses the strokes of digits. */
const ALONG = 0.5;

/**
 * Whether a straight line runs through the middle of what is written in a box.
 *
 * @param rules - 255 where ruled lines were taken away, else 0.
 */
export function isCrossedOut(rules: InkImage, { x, y, width, height }: Box): boolean {
  const left = Math.round(x);
  const columns = { x: left, y, width: Math.round(x + width) - left, height };
  const middle = [Math.round(y + UPPER * height), Math.round(y + LOWER * height)] as const;
  return inkAlong(rules, columns, middle, "columns") >= ALONG;
}
