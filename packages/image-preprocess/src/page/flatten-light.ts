import type { LumaImage } from "../picture.ts";
import { flattenBytes } from "../simd/flatten-bytes.ts";
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
  const { data: paper } = estimateBackground(luma, options);
  const data = flattenBytes(luma.data, paper) ?? flattenPlainly(luma.data, paper);
  return { width: luma.width, height: luma.height, data };
}

function flattenPlainly(source: Uint8Array, paper: Uint8Array): Uint8Array {
  return source.map((level, i) => {
    const background = paper[i]!;
    const gain = Math.round((255 * 65536) / Math.max(DARKEST_PAPER, background));
    return 255 - ((Math.max(0, background - level) * gain + 32768) >> 16);
  });
}
