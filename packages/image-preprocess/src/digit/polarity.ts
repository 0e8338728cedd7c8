import { invert } from "../colour/invert.ts";
import { histogram } from "../histogram/histogram.ts";
import type { InkImage, LumaImage } from "../picture.ts";
import { otsuLevel } from "../threshold/otsu-level.ts";

export interface ToInkOptions {
  /** Whether ink is darker or lighter than the paper. Default: what the picture looks like. */
  readonly paper?: "light" | "dark";
}

/**
 * A picture as ink: 0 is paper, 255 is full ink. Dark writing on light paper is inverted, light
 * writing on a dark board stays as it is.
 */
export function toInk(luma: LumaImage, { paper = paperOf(luma) }: ToInkOptions = {}): InkImage {
  const ink = paper === "light" ? invert(luma) : luma;
  return { width: ink.width, height: ink.height, data: ink.data };
}

/** Whether the writing is lighter than what it is written on. */
export function paperIsDark(luma: LumaImage): boolean {
  const { width, height, data } = luma;
  const counts = histogram(luma);
  if (counts[data[0]!] === data.length) return data[0]! < 128;
  const level = otsuLevel(counts);
  let dark = 0;
  for (let i = 0; i < data.length; i++) if (data[i]! <= level) dark++;
  let border = 0;
  let darkBorder = 0;
  for (let y = 0; y < height; y++) {
    const step = y === 0 || y === height - 1 ? 1 : Math.max(1, width - 1);
    for (let x = 0; x < width; x += step) {
      border++;
      if (data[y * width + x]! <= level) darkBorder++;
    }
  }
  return dark / data.length + darkBorder / border > 1;
}

function paperOf(luma: LumaImage): "light" | "dark" {
  return paperIsDark(luma) ? "dark" : "light";
}
