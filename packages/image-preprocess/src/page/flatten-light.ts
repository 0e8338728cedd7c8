import { invert } from "../colour/invert.ts";
import { resize } from "../geometry/resize.ts";
import type { LumaImage, Plane } from "../picture.ts";

export interface BackgroundOptions {
  /**
   * Side of the window that must hold some paper wherever it stands, in pixels: wider than any
   * stroke, narrower than the shadows. Default: a third of the shorter side, but at most 128 pixels
   * or a twelfth of the longer side, whichever is more.
   */
  readonly window?: number;
}

/** Longer side of the picture on which the background is estimated: light changes slowly. */
const WORKING_SIDE = 400;
/** Paper darker than this is taken to be this dark, so that noise in deep shadow stays noise. */
const DARKEST_PAPER = 40;

/**
 * The paper without what is written on it: a grey closing, which fills dark strokes narrower than
 * the window, smoothed.
 */
export function estimateBackground(
  luma: LumaImage,
  { window = defaultWindow(luma) }: BackgroundOptions = {},
): LumaImage {
  const scale = Math.min(1, WORKING_SIDE / Math.max(luma.width, luma.height));
  const small =
    scale === 1
      ? luma
      : resize(luma, {
          width: Math.max(1, Math.round(luma.width * scale)),
          height: Math.max(1, Math.round(luma.height * scale)),
          interpolation: "area",
        });
  const radius = Math.max(1, Math.round((window * scale) / 2));
  const smooth: LumaImage = blur(close(small, radius), Math.max(1, Math.round(radius / 4)));
  if (scale === 1) return smooth;
  return resize(smooth, { width: luma.width, height: luma.height, interpolation: "linear" });
}

/**
 * A picture of dark writing as it would look in even light on white paper: each pixel in proportion
 * to the paper around it, which becomes 255.
 */
export function flattenLight(luma: LumaImage, options: BackgroundOptions = {}): LumaImage {
  const background = estimateBackground(luma, options);
  const data = new Uint8Array(luma.data.length);
  for (let i = 0; i < data.length; i++) {
    const paper = Math.max(DARKEST_PAPER, background.data[i]!);
    data[i] = Math.max(
      0,
      255 - Math.round((255 * Math.max(0, background.data[i]! - luma.data[i]!)) / paper),
    );
  }
  return { width: luma.width, height: luma.height, data };
}

function defaultWindow({ width, height }: Plane): number {
  const longer = Math.max(width, height);
  return Math.min(Math.min(width, height) / 3, Math.max(128, longer / 12));
}

/** Dark shapes narrower than the window are filled: the largest value around, then the smallest. */
function close(plane: Plane, radius: number): Plane {
  const widest = transpose(largest(transpose(largest(plane, radius)), radius));
  return invert(transpose(largest(transpose(largest(invert(widest), radius)), radius)));
}

/** The largest value within `radius` columns. */
function largest({ width, height, data }: Plane, radius: number): Plane {
  const result = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const end = row + Math.min(width - 1, x + radius);
      let most = 0;
      for (let i = row + Math.max(0, x - radius); i <= end; i++) {
        if (data[i]! > most) most = data[i]!;
      }
      result[row + x] = most;
    }
  }
  return { width, height, data: result };
}

/** The mean within `radius` columns and rows. */
function blur(plane: Plane, radius: number): Plane {
  return transpose(mean(transpose(mean(plane, radius)), radius));
}

function mean({ width, height, data }: Plane, radius: number): Plane {
  const result = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let sum = 0;
    let count = 0;
    for (let x = -radius; x < width; x++) {
      if (x + radius < width) {
        sum += data[row + x + radius]!;
        count++;
      }
      if (x - radius - 1 >= 0) {
        sum -= data[row + x - radius - 1]!;
        count--;
      }
      if (x >= 0) result[row + x] = Math.round(sum / count);
    }
  }
  return { width, height, data: result };
}

function transpose({ width, height, data }: Plane): Plane {
  const result = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) result[x * height + y] = data[y * width + x]!;
  }
  return { width: height, height: width, data: result };
}
