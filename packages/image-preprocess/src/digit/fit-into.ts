import { ImageError } from "../errors.ts";
import type { InkImage } from "../picture.ts";
import { inkBox } from "./ink-box.ts";
import { resample } from "./resample.ts";

/** Paler than this share of the darkest pixel is the soft rim of a stroke, and outside the box. */
const RIM = 0.25;

/**
 * The ink alone, at the size whose longer side is `side`, its aspect kept and its edges
 * anti-aliased. The darkest pixel becomes 255.
 *
 * @param side - The longer side of the result, in pixels.
 * @throws {ImageError} `EMPTY_IMAGE` when no pixel carries ink.
 */
export function fitInto(ink: InkImage, side: number): InkImage {
  const darkest = darkestOf(ink.data);
  const box = inkBox(ink, { above: RIM * darkest });
  if (box === undefined) throw new ImageError("EMPTY_IMAGE", "there is no ink on the picture");

  const scale = side / Math.max(box.width, box.height);
  const width = Math.max(1, Math.round(box.width * scale));
  const height = Math.max(1, Math.round(box.height * scale));
  return { width, height, data: stretched(resample(ink, box, width, height), darkest) };
}

function darkestOf(levels: Uint8Array): number {
  let darkest = 0;
  for (let i = 0; i < levels.length; i++) if (levels[i]! > darkest) darkest = levels[i]!;
  return darkest;
}

/**
 * Whole levels, the highest of them 255: every digit of MNIST reaches 254 or 255. Where the cubic
 * overshoots the `darkest` pixel there was, it is cut off.
 */
function stretched(values: Float32Array, darkest: number): Uint8Array {
  let most = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > most) most = values[i]!;
  const full = Math.min(most, darkest);
  const levels = new Uint8Array(values.length);
  for (let i = 0; i < levels.length; i++) {
    const value = values[i]!;
    if (value > 0) levels[i] = value < full ? (value * 255) / full + 0.5 : 255;
  }
  return levels;
}
