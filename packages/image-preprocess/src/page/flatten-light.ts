import type { LumaImage } from "../picture.ts";
import { type BackgroundOptions, estimateBackground } from "./estimate-background.ts";

/** Paper darker than this is taken to be this dark, so that noise in deep shadow stays noise. */
const DARKEST_PAPER = 60;

/**
 * A picture of dark writing as it would look in even light on white paper: each pixel in proportion
 * to the paper around it, which becomes 255.
 *
 * @throws {ImageError} `EMPTY_IMAGE` for a picture without pixels.
 */
export function flattenLight(luma: LumaImage, options: BackgroundOptions = {}): LumaImage {
  const { data: source } = luma;
  const { data: paper } = estimateBackground(luma, options);
  const gains = Float64Array.from({ length: 256 }, (_, i) => 255 / Math.max(DARKEST_PAPER, i));
  const data = new Uint8ClampedArray(source.length);
  for (let i = 0; i < data.length; i++) {
    const background = paper[i]!;
    data[i] = 255 - (background - source[i]!) * gains[background]!;
  }
  return { width: luma.width, height: luma.height, data: new Uint8Array(data.buffer) };
}
