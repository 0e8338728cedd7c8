import { maxFilter } from "../filter/max-filter.ts";
import { minFilter } from "../filter/min-filter.ts";
import { resize } from "../geometry/resize.ts";
import type { LumaImage } from "../picture.ts";

export interface BackgroundOptions {
  /**
   * Side of the window that must hold some paper wherever it stands, in pixels: wider than any
   * stroke, narrower than the shadows. Default: a third of the shorter side, but at most 128 pixels
   * or a twelfth of the longer side, whichever is more.
   */
  readonly window?: number;
}

/**
 * Longer side of the small copy on which the background is found, at most: light changes slowly.
 * It is half the picture's at most, which evens out some noise.
 */
const WORKING_SIDE = 800;
/**
 * The background is as dark as the darkest paper within so many pixels of the small copy: else an
 * edge that runs between its pixels (of a hard shadow, of the sheet) would leave a dark seam.
 */
const SEAM = 2;

/**
 * The paper of a picture without the dark writing on it, with its shadows: a grey closing, which
 * fills what is darker than its surroundings and narrower than the window.
 *
 * @throws {ImageError} `EMPTY_IMAGE` for a picture without pixels.
 */
export function estimateBackground(
  luma: LumaImage,
  { window = defaultWindow(luma) }: BackgroundOptions = {},
): LumaImage {
  const { width, height } = luma;
  const scale = Math.min(0.5, WORKING_SIDE / Math.max(width, height));
  const small = resize(luma, {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    interpolation: "area",
  });
  const radius = Math.max(1, Math.round((window * scale) / 2));
  // A repeated edge is never larger or smaller than what the window sees of the picture.
  const filled = maxFilter(small, { ksize: 2 * radius + 1, border: "replicate" });
  const paper = minFilter(filled, { ksize: 2 * (radius + SEAM) + 1, border: "replicate" });
  return resize(paper, { width, height, interpolation: "linear" });
}

function defaultWindow({ width, height }: LumaImage): number {
  const shorter = Math.min(width, height);
  const longer = Math.max(width, height);
  return Math.min(shorter / 3, Math.max(128, longer / 12));
}
