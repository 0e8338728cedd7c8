import { resize } from "../geometry/resize.ts";
import type { Plane } from "../picture.ts";

/** Where there is ink on a drawing, and how much, row by row. */
export interface InkPoints {
  readonly columns: Int32Array;
  readonly weights: Float32Array;
  /** The first point of each row, and at last the number of points: `height + 1` values. */
  readonly rows: Int32Array;
  /** Of the drawing that they were found on, in pixels. */
  readonly width: number;
  readonly height: number;
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
  const columns = new Int32Array(count);
  const weights = new Float32Array(count);
  const rows = new Int32Array(height + 1);
  let at = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = data[y * width + x]!;
      if (value === 0) continue;
      columns[at] = x;
      weights[at++] = value / 255;
    }
    rows[y + 1] = at;
  }
  return { columns, weights, rows, width, height };
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
