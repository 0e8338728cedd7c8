import type { LumaImage, RgbaImage } from "../picture.ts";
import { blend, checkPaper, type PaperOptions, WHITE } from "./over-paper.ts";

/** BT.601's weights in 32768ths, rounded and summing to 32768: OpenCV's integers. */
const RED = 9798;
const GREEN = 19235;
const BLUE = 3735;
const HALF = 1 << 14;

/**
 * The light of a picture: 0.299 R + 0.587 G + 0.114 B (BT.601), the same integers as OpenCV's
 * `COLOR_RGB2GRAY`. What is transparent shows the paper.
 */
export function toLuma(rgba: RgbaImage, { paper = WHITE }: PaperOptions = {}): LumaImage {
  checkPaper(paper);
  const { width, height, data } = rgba;
  const luma = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < luma.length; i++, at += 4) {
    let red = data[at]!;
    let green = data[at + 1]!;
    let blue = data[at + 2]!;
    const alpha = data[at + 3]!;
    if (alpha !== 255) {
      red = blend(red, paper[0], alpha);
      green = blend(green, paper[1], alpha);
      blue = blend(blue, paper[2], alpha);
    }
    luma[i] = (red * RED + green * GREEN + blue * BLUE + HALF) >> 15;
  }
  return { width, height, data: luma };
}
