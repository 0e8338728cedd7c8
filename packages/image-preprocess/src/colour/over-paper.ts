import { ImageError } from "../errors.ts";
import type { RgbaImage } from "../picture.ts";

/** Red, green and blue, each 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export interface PaperOptions {
  /** What shows through where the picture is transparent. Default white. */
  readonly paper?: Rgb;
}

/** White paper. */
export const WHITE: Rgb = [255, 255, 255];

/** The picture as it looks when laid on paper: opaque everywhere. */
export function overPaper(rgba: RgbaImage, { paper = WHITE }: PaperOptions = {}): RgbaImage {
  checkPaper(paper);
  const { width, height, data } = rgba;
  const flat = new Uint8Array(data);
  for (let i = 0; i < flat.length; i += 4) {
    const alpha = data[i + 3]!;
    if (alpha === 255) continue;
    flat[i] = blend(data[i]!, paper[0], alpha);
    flat[i + 1] = blend(data[i + 1]!, paper[1], alpha);
    flat[i + 2] = blend(data[i + 2]!, paper[2], alpha);
    flat[i + 3] = 255;
  }
  return { width, height, data: flat };
}

/** Rounded `alpha / 255` of `top`, and the rest of `paper`. */
export function blend(top: number, paper: number, alpha: number): number {
  return ((top * alpha + paper * (255 - alpha) + 127) / 255) | 0;
}

/** @throws {ImageError} `INVALID_ARGUMENT` when it is not three levels from 0 to 255. */
export function checkPaper(paper: Rgb): void {
  if (paper.length === 3 && paper.every((level) => level >= 0 && level <= 255)) return;
  throw new ImageError(
    "INVALID_ARGUMENT",
    `paper must be three levels from 0 to 255, not ${paper.join(", ")}`,
  );
}
