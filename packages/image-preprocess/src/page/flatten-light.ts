import type { LumaImage } from "../picture.ts";
import { type BackgroundOptions, estimateBackground } from "./estimate-background.ts";

/** Paper darker than this is taken to be this dark, so that noise in deep shadow stays noise. */
const DARKEST_PAPER = 60;

/** What a level of darkness weighs on each paper, in 65536ths. */
const GAINS: Int32Array = Int32Array.from({ length: 256 }, (_, level) =>
  Math.round((255 * 65536) / Math.max(DARKEST_PAPER, level)),
);

/**
 * A picture of dark writing as it would look in even light on white paper: each pixel in proportion
 * to the paper around it, which becomes 255.
 *
 * @throws {ImageError} `EMPTY_IMAGE` for a picture without pixels.
 */
export function flattenLight(luma: LumaImage, options: BackgroundOptions = {}): LumaImage {
  const { data: paper } = estimateBackground(luma, options);
  const data = new Uint8Array(luma.data.length);
  flatten(luma.data, paper, data);
  return { width: luma.width, height: luma.height, data };
}

/** The loop by itself: engines compile it once, whatever planes are like. */
function flatten(source: Uint8Array, paper: Uint8Array, data: Uint8Array): void {
  for (let i = 0; i < data.length; i++) {
    const background = paper[i]!;
    const darkness = background - source[i]!;
    // What is lighter than its paper has the sign bit, and becomes 0 without a branch.
    data[i] = 255 - ((Math.imul(darkness & ~(darkness >> 31), GAINS[background]!) + 32768) >> 16);
  }
}
