import type { Point } from "../../geometry/point.ts";
import type { LumaImage } from "../../picture.ts";

/** Places along a side that are looked at. */
const PLACES = 24;
/** How far inside and outside the picture is compared, in pixels: further than a printed line is broad. */
const INSIDE = 4;
const OUTSIDE = [3, 7] as const;
/** The sheet is brighter than what is around it by at least so many levels. */
const LEAST_STEP = 10;

/**
 * The share of a side, 0 to 1, along which a sheet is brighter than what lies outside. What is not in
 * the picture can't be told, and is left out: undefined for a side that has no more.
 *
 * @param from - Corners, clockwise around the sheet.
 */
export function sideSupport(luma: LumaImage, from: Point, to: Point): number | undefined {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const dx = (to.x - from.x) / length;
  const dy = (to.y - from.y) / length;
  let bright = 0;
  let seen = 0;
  for (let n = 0; n < PLACES; n++) {
    const along = (length * (n + 0.5)) / PLACES;
    const x = from.x + along * dx;
    const y = from.y + along * dy;
    const inside = level(luma, x - INSIDE * dy, y + INSIDE * dx);
    const outside = OUTSIDE.map((far) => level(luma, x + far * dy, y - far * dx));
    if (inside === undefined || outside.includes(undefined)) continue;
    seen++;
    if (outside.every((other) => inside - other! >= LEAST_STEP)) bright++;
  }
  return seen < PLACES / 4 ? undefined : bright / PLACES;
}

function level({ width, height, data }: LumaImage, x: number, y: number): number | undefined {
  const column = Math.round(x);
  const row = Math.round(y);
  if (column < 0 || row < 0 || column >= width || row >= height) return undefined;
  return data[row * width + column];
}
