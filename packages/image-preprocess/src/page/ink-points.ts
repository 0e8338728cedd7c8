import { resize } from "../geometry/resize.ts";
import type { Plane } from "../picture.ts";

/** Where there is ink on a drawing, and how much: each coordinate about the middle. */
export interface InkPoints {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly weights: Float32Array;
  /** No point is further from the middle, in pixels. */
  readonly reach: number;
}

/**
 * The pixels of a drawing (0 is paper) that aren't 0.
 *
 * @param side - Larger drawings are made smaller first, until their longer side is this long.
 */
export function inkPoints(drawing: Plane, side: number): InkPoints {
  const { width, height, data } = shrink(drawing, side);
  let count = 0;
  for (let i = 0; i < data.length; i++) if (data[i] !== 0) count++;
  const xs = new Float32Array(count);
  const ys = new Float32Array(count);
  const weights = new Float32Array(count);
  let at = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = data[y * width + x]!;
      if (value === 0) continue;
      xs[at] = x - (width - 1) / 2;
      ys[at] = y - (height - 1) / 2;
      weights[at++] = value / 255;
    }
  }
  return { xs, ys, weights, reach: Math.hypot(width, height) / 2 };
}

function shrink(drawing: Plane, side: number): Plane {
  const scale = side / Math.max(drawing.width, drawing.height);
  if (scale >= 1 || drawing.data.length === 0) return drawing;
  return resize(drawing, {
    width: Math.max(1, Math.round(drawing.width * scale)),
    height: Math.max(1, Math.round(drawing.height * scale)),
    interpolation: "area",
  });
}
