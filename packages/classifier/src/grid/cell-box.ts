import type { Box } from "@inkdigit/image-preprocess";
import type { Corners } from "./find-grid.ts";

/** A cell by its place. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The box around a cell, in the picture's own pixels.
 *
 * @param scale - Pixels of the corners for one of the picture.
 */
export function cellBox(corners: Corners, place: Place, scale: number): Box {
  const { row, column, rows, columns } = place;
  const points = [row, row + 1].flatMap((y) =>
    [column, column + 1].map((x) => between(corners, x / columns, y / rows)),
  );
  const xs = points.map((point) => point.x / scale);
  const ys = points.map((point) => point.y / scale);
  const x = Math.round(Math.min(...xs));
  const y = Math.round(Math.min(...ys));
  return { x, y, width: Math.round(Math.max(...xs)) - x, height: Math.round(Math.max(...ys)) - y };
}

/** A point of a quadrilateral by its shares of the way across and down. */
function between([a, b, c, d]: Corners, u: number, v: number): { x: number; y: number } {
  const mix = (p: number, q: number, r: number, s: number): number =>
    (1 - v) * ((1 - u) * p + u * q) + v * ((1 - u) * s + u * r);
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}
